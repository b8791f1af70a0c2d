import type { ListingDraft } from '../draft.ts';

/** What an author could still say, and how many of the listings on the other side say it. */
export interface AuthorHint {
	readonly field: HintedField;
	readonly listings: number;
}

const SAID: Readonly<Record<HintedField, (draft: ListingDraft) => boolean>> = {
	codes: ({ codes }) => codes.length > 0,
	subject: ({ subject }) => subject !== null,
	quantity: ({ quantityMin, quantityMax }) => quantityMin !== null || quantityMax !== null,
	budget: ({ budgetMinVnd, budgetMaxVnd }) => budgetMinVnd !== null || budgetMaxVnd !== null,
	readiness: ({ readiness }) => readiness !== null,
	dates: ({ availableFrom, availableUntil }) => availableFrom !== null || availableUntil !== null,
	partnershipTypes: ({ partnershipTypes }) => partnershipTypes.length > 0,
	certificates: ({ requirements, certifications }) =>
		certifications.length > 0 || requirements.some(({ kind }) => kind === 'certification'),
	translation: ({ texts }) => texts.length > 1
};
const HINTED_FIELDS = [
	'codes',
	'subject',
	'quantity',
	'budget',
	'readiness',
	'dates',
	'partnershipTypes',
	'certificates',
	'translation'
] as const;
export type HintedField = (typeof HINTED_FIELDS)[number];

const MOST = 4;
/** Where fewer say it, it is no custom. */
const FEWEST = 2;

/**
 * What would help to compare a listing with those that could answer it: what it leaves unsaid and they say, the
 * most said first.
 */
export function hintsForAuthor(
	draft: ListingDraft,
	answering: readonly ListingDraft[]
): readonly AuthorHint[] {
	return HINTED_FIELDS.filter((field) => !SAID[field](draft))
		.map((field) => ({ field, listings: answering.filter(SAID[field]).length }))
		.filter(({ listings }) => listings >= FEWEST)
		.sort((one, other) => other.listings - one.listings)
		.slice(0, MOST);
}
