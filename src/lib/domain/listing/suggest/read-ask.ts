import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { ListingDraft } from '../draft.ts';
import { suggestBudget } from './suggest-budget.ts';
import { certificatesOfDraft, suggestCertificates } from './suggest-certificates.ts';
import { suggestDates } from './suggest-dates.ts';
import { namedPlaces, type PlaceBook } from './suggest-place.ts';
import { readText, type WrittenText } from './written-text.ts';

/**
 * A draft of typed words with the conditions that the words state: place, budget, dates and certificates. What the draft
 * states already stays. An amount is left out, because a number in a text is no limit.
 *
 * Blanks stand for names of places, so that everything else keeps its position: a name says where something is and not
 * what it is, and two texts that have "Thủ Dầu Một" in common have no work in common.
 *
 * @param today ISO day
 */
export function readAsk(
	draft: ListingDraft,
	book: PlaceBook,
	gazetteer: Gazetteer,
	today: string
): ListingDraft {
	return draft.texts.reduce((read, { summary }, at) => {
		const written = readText(summary);
		const named = namedPlaces(written, book, gazetteer, today);
		const words = named.reduce((left, { found }) => blankOut(left, found), summary);
		return {
			...withConditions(read, written, today),
			texts: read.texts.with(at, { ...read.texts[at]!, summary: words }),
			placeCode: read.placeCode ?? named[0]?.place.code ?? null
		};
	}, draft);
}

function withConditions(draft: ListingDraft, written: WrittenText, today: string): ListingDraft {
	const budget = suggestBudget(written)?.value;
	const { from, until } = suggestDates(written, today);
	const hasBudget = draft.budgetMinVnd !== null || draft.budgetMaxVnd !== null;
	return {
		...draft,
		...(budget && !hasBudget ? { budgetMinVnd: budget.min, budgetMaxVnd: budget.max } : {}),
		availableFrom: draft.availableFrom ?? from?.value ?? null,
		availableUntil: draft.availableUntil ?? until?.value ?? null,
		...certificatesOfDraft(draft, suggestCertificates(written))
	};
}

function blankOut(text: string, { start, end }: { readonly start: number; readonly end: number }) {
	return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
