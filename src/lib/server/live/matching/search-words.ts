import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import { TEXT_LANGUAGES, type ListingKind } from '#lib/domain/listing/listing.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { foldWords } from '#lib/domain/text/fold.ts';
import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { newestFirst } from '#lib/server/live/order-by-age.ts';
import type { MatchingRegion } from './matching-region.ts';

/** `kind` null means both. */
interface WordsQuestion {
	readonly q: string;
	readonly kind: ListingKind | null;
}

const SIDES = [
	{ asks: 'need', finds: 'offer' },
	{ asks: 'offer', finds: 'need' }
] as const;
/** A listing that covers less of the words than this share of what the best one covers is not what was looked for. */
const LEAST_COVERED = 0.3;
/** How many of the nearest listings of each kind a text search looks at. */
const NEAREST = 500;

/**
 * Ids of published listings that say the words, the nearest first, then of others of organisations with these words in
 * their name, the newest first.
 */
export function searchWords(region: MatchingRegion, question: WordsQuestion): readonly string[] {
	return [...new Set([...nearest(region, question), ...named(region, question)])];
}

/** Those of some words that no listing says and no owner of one has in its name. */
export function findUnsaid(
	region: MatchingRegion,
	{ words, kind }: Pick<WordsQuestion, 'kind'> & { readonly words: readonly string[] }
): readonly string[] {
	return words.filter((q) => searchWords(region, { q, kind }).length === 0);
}

function named(region: MatchingRegion, { q, kind }: WordsQuestion): readonly string[] {
	const words = foldWords(q).split(' ');
	const found = region
		.published()
		.filter(
			({ draft, organisation }) =>
				(kind === null || draft.kind === kind) && hasWords(organisation.name, words)
		);
	return newestFirst(found).map(({ id }) => id);
}

/** Whether a name has each word, as a word or as the beginning of one; short words only whole: "AI" is not "Aichi". */
function hasWords(name: string, words: readonly string[]): boolean {
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
function nearest(region: MatchingRegion, { q, kind }: WordsQuestion): readonly string[] {
	const texts = [{ language: guessLanguage(q) ?? TEXT_LANGUAGES[0], title: q, summary: '' }];
	const found = SIDES.filter(({ finds }) => kind === null || kind === finds)
		.flatMap(({ asks }) => {
			const profile = draftToProfile({ ...EMPTY_DRAFT, kind: asks, texts }, null, region.gazetteer);
			return region.index
				.search(region.index.read(profile))(NEAREST)
				.map(({ listing, text }) => ({ id: listing.id, covered: text.covered[asks] }));
		})
		.sort((one, other) => other.covered - one.covered || one.id.localeCompare(other.id));
	// Relative to the best, so that a word that nobody says does not empty the list.
	const least = LEAST_COVERED * (found[0]?.covered ?? 0);
	return found.filter(({ covered }) => covered > 0 && covered >= least).map(({ id }) => id);
}
