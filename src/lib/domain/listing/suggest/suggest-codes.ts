import { readEnglish } from '#lib/domain/text/language/read-english.ts';
import { readFolded } from '#lib/domain/text/language/read-vietnamese.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import type { CodeRef, TextLanguage } from '../listing.ts';
import { countVotes, type Alike } from './alike.ts';
import { inWords, type Guess } from './guess.ts';
import { quoteOf, type WrittenText } from './written-text.ts';

/** A code as a region names it; `nameEn` is null where the source has no English name. */
export interface CodeName {
	readonly scheme: string;
	readonly code: string;
	readonly parentCode: string | null;
	readonly nameVi: string;
	readonly nameEn: string | null;
}

/** Codes by the words of their names. */
export interface CodeBook {
	readonly names: Readonly<Record<TextLanguage, readonly NamedUnits[]>>;
	/** How telling a word or pair is: the logarithm of how few names hold it. */
	rarity(language: TextLanguage, unit: string): number;
}

interface NamedUnits {
	readonly code: CodeName;
	readonly units: ReadonlySet<string>;
	/** The rarities of all units together. */
	readonly weight: number;
}

/** Readiness has a field of its own, and a goal is not a field of work. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['trl', 'sdg']);

/** Whether a code tells a field of work. */
export function isField({ scheme }: Pick<CodeRef, 'scheme'>): boolean {
	return !NOT_FIELDS.has(scheme);
}

/** Takes the codes in which a field of work is told most closely: those without children. */
export function createCodeBook(all: readonly CodeName[]): CodeBook {
	const fields = all.filter(isField);
	const parents = new Set(fields.map(({ scheme, parentCode }) => `${scheme}:${parentCode}`));
	const leaves = fields.filter(({ scheme, code }) => !parents.has(`${scheme}:${code}`));
	const read = { vi: leaves.map(unitsOf('vi')), en: leaves.map(unitsOf('en')) };
	const frequencies = { vi: countUnits(read.vi), en: countUnits(read.en) };

	function rarity(language: TextLanguage, unit: string): number {
		return Math.log((leaves.length + 1) / ((frequencies[language].get(unit) ?? 0) + 0.5));
	}
	const named = (language: TextLanguage): readonly NamedUnits[] =>
		leaves.map((code, at) => {
			const units = read[language][at]!;
			const weight = [...units].reduce((sum, unit) => sum + rarity(language, unit), 0);
			return { code, units, weight };
		});
	return { names: { vi: named('vi'), en: named('en') }, rarity };
}

const MOST = 5;
const NAME_WORTH = 0.35;
/** Weaker than this a code is not worth a look. */
const LEAST_WORTH = 0.12;

/**
 * Fields of work, the likeliest first: by the names of codes that share words with the text, and by the codes
 * of listings that read alike.
 */
export function suggestCodes(
	written: WrittenText,
	book: CodeBook,
	alike: readonly Alike[]
): readonly (Guess<CodeRef> & { readonly worth: number })[] {
	const scored = new Map<string, { guess: Guess<CodeRef>; worth: number }>();
	const votes = countVotes(alike, ({ codes }) => codes.filter(isField), keyOf);
	for (const { value, share, listings } of votes) {
		scored.set(keyOf(value), {
			guess: { value, ground: { kind: 'alike', listings } },
			worth: share
		});
	}
	for (const { code, share, quote } of namesIn(written, book)) {
		const value = { scheme: code.scheme, code: code.code };
		const vote = scored.get(keyOf(value));
		const worth = (vote?.worth ?? 0) + NAME_WORTH * share;
		scored.set(keyOf(value), { guess: inWords(value, quoteOf(written, ...quote)), worth });
	}
	return [...scored.values()]
		.filter(({ worth }) => worth >= LEAST_WORTH)
		.sort((one, other) => other.worth - one.worth)
		.slice(0, MOST)
		.map(({ guess, worth }) => ({ ...guess, worth }));
}

interface NameInText {
	readonly code: CodeName;
	/** How much of the name the text says, in (0, 1]. */
	readonly share: number;
	readonly quote: readonly [start: number, end: number];
}

const LEAST_SHARE = 0.5;

function namesIn(written: WrittenText, book: CodeBook): readonly NameInText[] {
	const language = written.language ?? 'vi';
	const said = new Map<string, readonly [number, number]>();
	const units =
		language === 'en' ? readEnglish(written.tokens) : readFolded(written.text, written.tokens);
	for (const { key, start, end } of units) if (!said.has(key)) said.set(key, [start, end]);

	return book.names[language].flatMap(({ code, units: name, weight }) => {
		const shared = [...name].filter((unit) => said.has(unit));
		if (shared.length === 0) return [];
		const rarities = shared.map((unit) => book.rarity(language, unit));
		const share = rarities.reduce((sum, each) => sum + each, 0) / weight;
		if (share < LEAST_SHARE) return [];
		const rarest = shared[rarities.indexOf(Math.max(...rarities))]!;
		return [{ code, share, quote: said.get(rarest)! }];
	});
}

/** Pairs of syllables carry the meaning in Vietnamese, stems in English. */
function unitsOf(language: TextLanguage): (code: CodeName) => ReadonlySet<string> {
	return ({ nameVi, nameEn }) => {
		const name = language === 'vi' ? nameVi : (nameEn ?? '');
		const tokens = tokenise(name);
		if (language === 'en') return new Set(readEnglish(tokens).map(({ key }) => key));
		const pairs = readFolded(name, tokens).filter(({ length }) => length === 0);
		return new Set(pairs.map(({ key }) => key));
	};
}

function countUnits(names: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const units of names)
		for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
	return counts;
}

function keyOf({ scheme, code }: CodeRef): string {
	return `${scheme}:${code}`;
}
