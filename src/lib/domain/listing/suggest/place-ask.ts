import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { ListingDraft } from '../draft.ts';
import { namedPlaces, type PlaceBook } from './suggest-place.ts';
import { readText } from './written-text.ts';

/**
 * A draft of typed words that names places: the likeliest becomes its place, unless it has one, and blanks stand for
 * their names, so that places of what was typed stay where they were. A name says where something is and not what it is:
 * two that have "Thủ Dầu Một" in common have no work in common.
 *
 * @param today ISO day
 */
export function placeAsk(
	draft: ListingDraft,
	book: PlaceBook,
	gazetteer: Gazetteer,
	today: string
): ListingDraft {
	let { placeCode } = draft;
	const texts = draft.texts.map((text) => {
		const named = namedPlaces(readText(text.summary), book, gazetteer, today);
		placeCode ??= named[0]?.place.code ?? null;
		const summary = named.reduce((left, { found }) => blankOut(left, found), text.summary);
		return { ...text, summary };
	});
	return { ...draft, texts, placeCode };
}

function blankOut(text: string, { start, end }: { readonly start: number; readonly end: number }) {
	return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
