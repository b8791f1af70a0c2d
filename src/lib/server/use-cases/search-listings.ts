import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { TEXT_LANGUAGES, type ListingKind, type Subject } from '#lib/domain/listing/listing.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { foldWords } from '#lib/domain/text/fold.ts';
import { guessLanguage } from '#lib/domain/matching/text/language.ts';
import type { Sphere } from '#lib/domain/organisation/organisation.ts';
import type { LiveRegion } from './live-region.ts';
import { apart } from './order-by-age.ts';

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
/** A listing that covers less of the words than this share of what the best one covers is not what was looked for. */
const LEAST_COVERED = 0.3;
/** How many of the nearest listings of each kind a text search looks at. */
const NEAREST = 500;

/** Published listings that fit, the nearest to the words first; without words the newest, owners apart. */
export function searchListings(live: LiveRegion, search: ListingSearch): readonly StoredListing[] {
	const fits = ({ draft, organisation }: StoredListing) =>
		(search.kind === null || draft.kind === search.kind) &&
		(search.subject === null || draft.subject === search.subject) &&
		(search.sphere === null || organisation.sphere === search.sphere) &&
		(search.organisation === null || organisation.id === search.organisation);
	if (search.q !== '') return sayingSo(live, search).filter(fits);
	const isWhole = search.subject === null && search.sphere === null && search.organisation === null;
	if (isWhole) return live.latest(search.kind, Number.POSITIVE_INFINITY);
	return apart(live.newest(search.kind, Number.POSITIVE_INFINITY).filter(fits));
}

/**
 * Words of a question that no listing says and no owner of one has in its name, as they were typed; the others were
 * looked for.
 */
export function findLeftOut(live: LiveRegion, search: ListingSearch): readonly string[] {
	const words = search.q.split(/\s+/).filter((word) => foldWords(word) !== '');
	if (words.length < 2) return [];
	return words
		.slice(0, MOST_WORDS)
		.filter((word) => sayingSo(live, { ...search, q: word }).length === 0);
}

const MOST_WORDS = 8;

/** Listings that say the words, the nearest first, then others of organisations with these words in their name. */
function sayingSo(live: LiveRegion, search: ListingSearch): readonly StoredListing[] {
	const named = live
		.newest(search.kind, Number.POSITIVE_INFINITY)
		.filter(({ organisation }) => hasWords(organisation.name, search.q));
	return [...new Set([...nearest(live, search), ...named])];
}

/** Whether a name has each word, as a word or as the beginning of one; short words only whole: "AI" is not "Aichi". */
function hasWords(name: string, q: string): boolean {
	const words = foldWords(q).split(' ');
	const own = ` ${wordsOfName(name)} `;
	return words.every(
		(word) =>
			word !== '' && own.includes(word.length < SHORTEST_BEGINNING ? ` ${word} ` : ` ${word}`)
	);
}

const SHORTEST_BEGINNING = 3;
const MOST_NAMES = 50_000;
const folded = new Map<string, string>();

function wordsOfName(name: string): string {
	let words = folded.get(name);
	if (words === undefined) {
		if (folded.size >= MOST_NAMES) folded.clear();
		folded.set(name, (words = foldWords(name)));
	}
	return words;
}

/** The index finds the other kind of what one says: words asked as a need find offers, and the reverse. */
function nearest(live: LiveRegion, { q, kind }: ListingSearch): readonly StoredListing[] {
	const texts = [{ language: guessLanguage(q) ?? TEXT_LANGUAGES[0], title: q, summary: '' }];
	const found = SIDES.filter(({ finds }) => kind === null || kind === finds)
		.flatMap(({ asks }) => {
			const profile = draftToProfile({ ...EMPTY_DRAFT, kind: asks, texts }, null, live.gazetteer);
			return live.index
				.search(live.index.read(profile))(NEAREST)
				.map(({ listing, text }) => ({ id: listing.id, covered: text.covered[asks] }));
		})
		.sort((one, other) => other.covered - one.covered || one.id.localeCompare(other.id));
	// Relative to the best, so that a word that nobody says does not empty the list.
	const least = LEAST_COVERED * (found[0]?.covered ?? 0);
	return found
		.filter(({ covered }) => covered > 0 && covered >= least)
		.flatMap(({ id }) => live.find(id) ?? []);
}
