import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { TEXT_LANGUAGES, type ListingKind, type Subject } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import type { Sphere } from '#lib/domain/organisation/organisation.ts';
import type { LiveRegion } from './live-region.ts';

/** Which published listings; empty and null mean any. */
export interface ListingSearch {
	readonly q: string;
	readonly kind: ListingKind | null;
	readonly subject: Subject | null;
	readonly sphere: Sphere | null;
	readonly organisation: string | null;
}

const SIDES = [
	{ asks: 'need', finds: 'offer' },
	{ asks: 'offer', finds: 'need' }
] as const;
/** A listing that covers less of the words than this is not what was looked for. */
const LEAST_COVERED = 0.3;
/** How many of the nearest listings of each kind a text search looks at. */
const NEAREST = 500;

/** Published listings that fit, the nearest to the words first; without words the newest first. */
export function searchListings(live: LiveRegion, search: ListingSearch): readonly StoredListing[] {
	const found =
		search.q === '' ? live.newest(search.kind, Number.POSITIVE_INFINITY) : nearest(live, search);
	return found.filter(
		({ draft, organisation }) =>
			(search.kind === null || draft.kind === search.kind) &&
			(search.subject === null || draft.subject === search.subject) &&
			(search.sphere === null || organisation.sphere === search.sphere) &&
			(search.organisation === null || organisation.id === search.organisation)
	);
}

/** The index finds the other kind of what one says: words asked as a need find offers, and the reverse. */
function nearest(live: LiveRegion, { q, kind }: ListingSearch): readonly StoredListing[] {
	const texts = [{ language: guessLanguage(q) ?? TEXT_LANGUAGES[0], title: q, summary: '' }];
	return SIDES.filter(({ finds }) => kind === null || kind === finds)
		.flatMap(({ asks }) => {
			const profile = draftToProfile({ ...EMPTY_DRAFT, kind: asks, texts }, null, live.gazetteer);
			return live.index
				.search(live.index.read(profile))(NEAREST)
				.map(({ listing, text }) => ({ id: listing.id, covered: text.covered[asks] }));
		})
		.filter(({ covered }) => covered >= LEAST_COVERED)
		.sort((one, other) => other.covered - one.covered || one.id.localeCompare(other.id))
		.flatMap(({ id }) => live.find(id) ?? []);
}
