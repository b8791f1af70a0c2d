import type { ListingText } from '#lib/domain/listing/listing.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';

/**
 * How alike the titles of two listings are, in [0, 1], in the language in which they are most alike: the words that
 * both say over those that either says (P. Jaccard, "The distribution of the flora in the alpine zone", 1912), marks
 * and case aside. 0 where they have no language in common.
 */
export function titleLikeness(one: readonly ListingText[], other: readonly ListingText[]): number {
	const others = titleWords(other);
	let most = 0;
	for (const { language, words } of titleWords(one)) {
		for (const their of others) {
			if (their.language === language) most = Math.max(most, sharedShare(words, their.words));
		}
	}
	return most;
}

interface TitleWords {
	readonly language: string;
	readonly words: ReadonlySet<string>;
}

const remembered = new WeakMap<readonly ListingText[], readonly TitleWords[]>();

/** One listing is compared with many, so its words are kept as long as its texts. */
function titleWords(texts: readonly ListingText[]): readonly TitleWords[] {
	const known = remembered.get(texts);
	if (known) return known;
	const read = texts.map(({ language, title }) => ({
		language,
		words: new Set(tokenise(title).map(({ folded }) => folded))
	}));
	remembered.set(texts, read);
	return read;
}

function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	if (one.size === 0 || other.size === 0) return 0;
	let shared = 0;
	for (const word of one) if (other.has(word)) shared += 1;
	return shared / (one.size + other.size - shared);
}
