import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { namesOfSubstance } from '#lib/domain/lexicon/substances.ts';
import { findDenials, findExclusions } from './exclusions.ts';
import { isSaid, isSaidAmidVietnamese } from '#lib/domain/text/find-phrases.ts';
import { substanceAt } from './find-substance.ts';
import { languageOf } from '#lib/domain/text/language/language.ts';
import { lacksMarks } from '#lib/domain/text/language/read-vietnamese.ts';
import { scanEach, type Token, tokensOf } from '#lib/domain/text/tokenise.ts';

type Texts = Pick<ListingProfile, 'texts'>;

/** A thing that a listing does not want. */
interface RuledOut {
	/** In the person's own words. */
	readonly written: string;
	readonly language: TextLanguage;
	readonly lacksMarks: boolean;
	readonly words: readonly Token[];
	/** Its group among substances; null for any other thing. */
	readonly substance: number | null;
}

/** The words of a title but for what it excludes itself. */
interface Title {
	readonly language: TextLanguage;
	readonly words: readonly Token[];
}

/** Profiles are read once, however many pairs they are looked at in. */
const ruledOutBy = new WeakMap<Texts, readonly RuledOut[]>();
const titlesOf = new WeakMap<Texts, readonly Title[]>();

/** What one listing does not want and the title of the other says, in the words of the first; each once. */
export function ruledOut(one: Texts, other: Texts): readonly string[] {
	const unwanted = kept(ruledOutBy, one, readRuledOut);
	if (unwanted.length === 0) return [];
	const titles = kept(titlesOf, other, readTitles);
	const said = unwanted.filter((thing) => titles.some((title) => says(title, thing)));
	return [...new Set(said.map(({ written }) => written))];
}

/** What a listing does not want, in its own words; each once. */
export function excludedBy(listing: Texts): readonly string[] {
	return [...new Set(kept(ruledOutBy, listing, readRuledOut).map(({ written }) => written))];
}

function kept<Read>(memory: WeakMap<Texts, Read>, listing: Texts, read: (of: Texts) => Read): Read {
	const known = memory.get(listing);
	if (known !== undefined) return known;
	const made = read(listing);
	memory.set(listing, made);
	return made;
}

/** Most listings exclude nothing, and need not be taken apart to know it. */
const MAY_EXCLUDE = /kh[oô]\u0302?ng|tr[uư]|\b(?:not?|without|except|excluding|other than)\b/iu;

function readRuledOut({ texts }: Texts): readonly RuledOut[] {
	return texts.flatMap(({ title, summary, language: written }) => {
		if (!MAY_EXCLUDE.test(title) && !MAY_EXCLUDE.test(summary)) return [];
		const scans = scanEach([title, summary]);
		const language = languageOf(...scans) ?? written;
		const unmarked = language === 'vi' && lacksMarks(...scans);
		return [title, summary].flatMap((text, field) => {
			const tokens = tokensOf(scans[field]!);
			return findExclusions(text, tokens, language, unmarked).map(({ start, end }) => ({
				written: text.slice(tokens[start]!.start, tokens[end - 1]!.end),
				language,
				lacksMarks: unmarked,
				words: tokens.slice(start, end),
				substance: substanceOf(tokens.slice(start, end), language, unmarked)
			}));
		});
	});
}

function readTitles({ texts }: Texts): readonly Title[] {
	return texts.map(({ title, language: written }) => {
		const [scan] = scanEach([title]);
		const language = languageOf(scan!) ?? written;
		const tokens = tokensOf(scan!);
		const unmarked = language === 'vi' && lacksMarks(scan!);
		const isExcluded = new Set(
			[
				...findExclusions(title, tokens, language, unmarked),
				...findDenials(title, tokens, language),
				...notRequired(tokens)
			].flatMap(({ start, end }) => tokens.slice(start, end))
		);
		return { language, words: tokens.filter((token) => !isExcluded.has(token)) };
	});
}

function says({ language, words }: Title, thing: RuledOut): boolean {
	if (thing.substance !== null) {
		return namesOfSubstance(thing.substance, language).some((name) =>
			words.some((_, at) =>
				language === 'vi'
					? isSaid(
							{ ...name, isPlain: true },
							words,
							at,
							thing.lacksMarks && thing.language === 'vi'
						)
					: isSaidAmidVietnamese(name, words, at) && words[at]!.word.stem === name.words[0]
			)
		);
	}
	if (language !== thing.language) return false;
	const isSame = sameWord(thing);
	return words.some((_, at) =>
		thing.words.every((word, nth) => words[at + nth] && isSame(words[at + nth]!, word))
	);
}

function substanceOf(
	words: readonly Token[],
	language: TextLanguage,
	unmarked: boolean
): number | null {
	const known = substanceAt(words, 0, language, unmarked);
	return known?.words.length === words.length ? known.group : null;
}

/** What stands before "not required" or "not needed" in an English title. */
function notRequired(words: readonly Token[]) {
	return words.flatMap(({ folded }, at) =>
		folded === 'not' && /^(?:required|needed|necessary)$/.test(words[at + 1]?.folded ?? '')
			? [{ start: Math.max(0, at - 3), end: at }]
			: []
	);
}

function sameWord({ language, lacksMarks: unmarked }: RuledOut) {
	return ({ word: one }: Token, { word: other }: Token): boolean => {
		if (language === 'en') return one.stem === other.stem;
		return unmarked ? one.spelling === other.spelling : one.markedSpelling === other.markedSpelling;
	};
}
