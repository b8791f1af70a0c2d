import type { MatchIndex } from '#lib/domain/matching/index/match-index.ts';
import type { Gazetteer } from '#lib/domain/place/gazetteer.ts';
import type { CodeRef, ListingKind, Subject, TextLanguage } from '../listing.ts';
import { findAlike } from './alike.ts';
import type { Guess } from './guess.ts';
import { proposeTitle } from './propose-title.ts';
import { suggestBudget, type AmountRange } from './suggest-budget.ts';
import { suggestCertificates, type NamedCertificate } from './suggest-certificates.ts';
import { suggestCodes, type CodeBook } from './suggest-codes.ts';
import { suggestDates } from './suggest-dates.ts';
import { suggestKind } from './suggest-kind.ts';
import { suggestPlace, type PlaceBook } from './suggest-place.ts';
import { suggestQuantity, type Quantity } from './suggest-quantity.ts';
import { suggestReadiness } from './suggest-readiness.ts';
import { suggestSubject } from './suggest-subject.ts';
import { readText } from './written-text.ts';

/** What a region knows that a text can be read with. */
export interface Knowledge {
	readonly index: MatchIndex;
	readonly codeBook: CodeBook;
	readonly placeBook: PlaceBook;
	readonly gazetteer: Gazetteer;
	/** ISO day. */
	readonly today: string;
}

/** What can be read out of a text; null and the empty list where it does not say. */
export interface ListingGuesses {
	readonly language: TextLanguage | null;
	readonly title: string | null;
	readonly kind: Guess<ListingKind> | null;
	readonly subject: Guess<Subject> | null;
	/** The likeliest first; `worth` in (0, 1.5) tells how sure. */
	readonly codes: readonly (Guess<CodeRef> & { readonly worth: number })[];
	readonly readiness: Guess<number> | null;
	readonly placeCode: Guess<string> | null;
	readonly quantity: Guess<Quantity> | null;
	readonly budget: Guess<AmountRange> | null;
	readonly availableFrom: Guess<string> | null;
	readonly availableUntil: Guess<string> | null;
	readonly certificates: readonly Guess<NamedCertificate>[];
}

export interface SuggestOptions {
	/** Need or offer, where the author has said so; else it is guessed. */
	readonly kind?: ListingKind | null;
	/** The listing the text belongs to, so that it is not found alike to itself. */
	readonly id?: string | null;
}

/** Reads a need or an offer out of what somebody wrote. The same arguments give the same guesses. */
export function suggestListing(
	text: string,
	{ index, codeBook, placeBook, gazetteer, today }: Knowledge,
	{ kind = null, id = null }: SuggestOptions = {}
): ListingGuesses {
	const written = readText(text);
	const guessedKind = suggestKind(written);
	const alike = findAlike(
		index,
		[{ language: written.language ?? 'vi', title: '', summary: text }],
		id
	);
	const dates = suggestDates(written, today);
	return {
		language: written.language,
		title: proposeTitle(text),
		kind: guessedKind,
		subject: suggestSubject(written, alike),
		codes: suggestCodes(written, codeBook, alike),
		readiness: suggestReadiness(written, kind ?? guessedKind?.value ?? null),
		placeCode: suggestPlace(written, placeBook, gazetteer, today),
		quantity: suggestQuantity(written),
		budget: suggestBudget(written),
		availableFrom: dates.from,
		availableUntil: dates.until,
		certificates: suggestCertificates(written)
	};
}
