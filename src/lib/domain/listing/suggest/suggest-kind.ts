import { LISTING_KINDS, type ListingKind } from '../listing.ts';
import { inWords, type Guess } from './guess.ts';
import { KIND_WORDS } from './kind-words.ts';
import { createPhraseBook, type FoundPhrase } from './phrase-book.ts';
import type { WrittenText } from './written-text.ts';

interface Said {
	readonly kind: ListingKind;
	readonly weight: number;
}

const BOOK = createPhraseBook<Said>(
	LISTING_KINDS.flatMap((kind) =>
		Object.entries(KIND_WORDS[kind]).flatMap(([weight, phrases]) =>
			phrases.split('|').map((words) => ({ words, value: { kind, weight: Number(weight) } }))
		)
	)
);

/** After so many words of a text a phrase counts half. */
const HALF_AFTER = 20;

/**
 * Need or offer, by which way the money would flow. What is said first says most.
 *
 * @returns null where both are as likely
 */
export function suggestKind(written: WrittenText): Guess<ListingKind> | null {
	const found = BOOK.find(written);
	const [needs, offers] = LISTING_KINDS.map((kind) =>
		found.filter(({ value }) => value.kind === kind)
	);
	const lead = total(needs!) - total(offers!);
	if (lead === 0) return null;
	const clearest = (lead > 0 ? needs! : offers!).reduce((one, other) =>
		worth(other) > worth(one) ? other : one
	);
	return inWords(clearest.value.kind, clearest);
}

function total(found: readonly FoundPhrase<Said>[]): number {
	return found.reduce((sum, each) => sum + worth(each), 0);
}

function worth({ value, at }: FoundPhrase<Said>): number {
	return value.weight / (1 + at / HALF_AFTER);
}
