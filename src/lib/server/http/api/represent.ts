import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingAuthor, StoredListing } from '#lib/domain/listing/stored-listing.ts';
import type { AskingReading } from '#lib/domain/matching/explain/asking-reading.ts';
import type { Match, Refusal } from '#lib/domain/matching/match.ts';
import { answeredBy } from '#lib/domain/matching/confidence.ts';
import type { Strength } from '#lib/domain/matching/strength.ts';
import type {
	OrganisationEntry,
	StoredOrganisation
} from '#lib/domain/organisation/stored-organisation.ts';

// How things look in answers of the API; the shapes are those of `schemas/api.ts`.

/** Where the pages of this site are, without a slash at the end: `https://trihelix.example`. */
export type Origin = string;

export function representOrganisation(organisation: Omit<ListingAuthor, 'valueChainRole'>) {
	const { id, slug, name, nameEn, sphere, kind, placeCode } = organisation;
	const { verification, verifiedUntil, answersWithinDays } = organisation;
	return {
		id,
		slug,
		name,
		nameEn,
		sphere,
		kind,
		placeCode,
		verification,
		verifiedUntil,
		answersWithinDays
	};
}

/** An organisation of a list. */
export function representOrganisationEntry(entry: OrganisationEntry) {
	const { verification, ...organisation } = entry;
	return representOrganisation({
		...organisation,
		verification: verification?.level ?? null,
		verifiedUntil: verification?.validUntil ?? null
	});
}

/** An organisation by itself. */
export function representStoredOrganisation({ id, slug, draft, verification }: StoredOrganisation) {
	return representOrganisation({
		id,
		slug,
		name: draft.name,
		nameEn: draft.nameEn,
		sphere: draft.sphere,
		kind: draft.kind,
		placeCode: draft.placeCode,
		answersWithinDays: draft.answersWithinDays,
		verification: verification?.level ?? null,
		verifiedUntil: verification?.validUntil ?? null
	});
}

export function representListing(listing: StoredListing, origin: Origin) {
	return {
		id: listing.id,
		status: listing.status,
		version: listing.version,
		url: urlOf(listing, origin),
		...listing.draft,
		organisation: representOrganisation(listing.organisation),
		publishedAt: listing.publishedAt?.toISOString() ?? null,
		confirmedAt: listing.confirmedAt?.toISOString() ?? null,
		expiresAt: listing.expiresAt?.toISOString() ?? null,
		isDemo: listing.isDemo
	};
}

interface Found {
	readonly matches: readonly { readonly match: Match; readonly listing: StoredListing }[];
	readonly refused: readonly { readonly refusal: Refusal; readonly listing: StoredListing }[];
	readonly reading: AskingReading;
}

/**
 * @param language titles come in it where a listing has it
 * @param tookMs   how long the search took
 */
export function representMatches(
	{ matches, refused, reading }: Found,
	{ origin, language, tookMs }: { origin: Origin; language: TextLanguage; tookMs: number }
) {
	return {
		answered: answeredBy(matches.map(({ match }) => match)),
		reading,
		matches: matches.map(({ match, listing }) => ({
			listing: representMatched(listing, origin, language),
			score: match.score,
			confidence: match.confidence,
			strength: match.strength,
			towards: match.towards,
			gates: match.gates,
			facets: match.facets.map(({ name, value, contribution, evidence }) => ({
				name,
				value,
				contribution,
				evidence
			})),
			missing: match.missing,
			changes: match.changes
		})),
		refused: refused.map(({ refusal, listing }) => ({
			listing: representMatched(listing, origin, language),
			score: refusal.score,
			gates: refusal.gates,
			changes: refusal.changes
		})),
		tookMs
	};
}

interface FoundOrganisation {
	readonly organisation: ListingAuthor;
	readonly score: number;
	readonly strength: Strength;
	readonly evidence: readonly {
		readonly listing: StoredListing;
		readonly relevance: number;
		readonly contribution: number;
	}[];
}

export function representOrganisationMatches(
	found: readonly FoundOrganisation[],
	{ origin, language, tookMs }: { origin: Origin; language: TextLanguage; tookMs: number }
) {
	return {
		organisations: found.map(({ organisation, score, strength, evidence }) => ({
			organisation: representOrganisation(organisation),
			score,
			strength,
			evidence: evidence.map(({ listing, relevance, contribution }) => ({
				listing: representMatched(listing, origin, language),
				relevance,
				contribution
			}))
		})),
		tookMs
	};
}

export function representMatched(listing: StoredListing, origin: Origin, language: TextLanguage) {
	const { texts, kind } = listing.draft;
	const text = texts.find((one) => one.language === language) ?? texts[0];
	return {
		id: listing.id,
		kind,
		title: text?.title ?? '',
		language: text?.language ?? language,
		url: urlOf(listing, origin),
		organisation: representOrganisation(listing.organisation)
	};
}

function urlOf({ id }: StoredListing, origin: Origin): string {
	return `${origin}/listings/${id}`;
}
