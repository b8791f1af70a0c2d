import type { ListingKind, Subject } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { foldWords } from '#lib/domain/text/fold.ts';
import type { Sphere } from '#lib/domain/organisation/organisation.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { apart } from '#lib/server/live/order-by-age.ts';

/** Which published listings; empty and null mean any. */
export interface ListingSearch {
	readonly q: string;
	readonly kind: ListingKind | null;
	readonly subject: Subject | null;
	readonly sphere: Sphere | null;
	readonly organisation: string | null;
}

/** Published listings that fit, the nearest to the words first; without words the newest, owners apart. */
export async function searchListings(
	live: LiveRegion,
	search: ListingSearch
): Promise<readonly StoredListing[]> {
	const { q, kind } = search;
	const fits = ({ draft, organisation }: StoredListing) =>
		(kind === null || draft.kind === kind) &&
		(search.subject === null || draft.subject === search.subject) &&
		(search.sphere === null || organisation.sphere === search.sphere) &&
		(search.organisation === null || organisation.id === search.organisation);
	if (q !== '') {
		const ids = await live.ask('searchWords', { q, kind });
		return ids.flatMap((id) => live.find(id) ?? []).filter(fits);
	}
	const isWhole = search.subject === null && search.sphere === null && search.organisation === null;
	if (isWhole) return live.latest(kind, Number.POSITIVE_INFINITY);
	return apart(live.newest(kind, Number.POSITIVE_INFINITY).filter(fits));
}

/**
 * Words of a question that no listing says and no owner of one has in its name, as they were typed; the others were
 * looked for.
 */
export async function findLeftOut(
	live: LiveRegion,
	{ q, kind }: ListingSearch
): Promise<readonly string[]> {
	const words = q.split(/\s+/).filter((word) => foldWords(word) !== '');
	if (words.length < 2) return [];
	return live.ask('findUnsaid', { words: words.slice(0, MOST_WORDS), kind });
}

const MOST_WORDS = 8;
