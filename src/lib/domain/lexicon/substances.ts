import { readUnitPhrase, type UnitPhrase } from './phrase-units.ts';
import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import written from './substances.json' with { type: 'json' };

/** A phrase for what a thing may be free of, and the number of its group: all phrases of one group, in both languages, name it. */
export interface SubstancePhrase extends UnitPhrase {
	readonly group: number;
}

const PHRASES: Readonly<Record<TextLanguage, readonly SubstancePhrase[]>> = {
	vi: phrasesIn('vi'),
	en: phrasesIn('en')
};

function phrasesIn(language: TextLanguage): readonly SubstancePhrase[] {
	return written
		.flatMap(({ [language]: names }, group) =>
			names.map((name) => ({ ...readUnitPhrase(language, name, name), group }))
		)
		.sort((one, other) => other.words.length - one.words.length);
}

/** The longest first, by the first folded syllable or stem. Written for Trihelix. */
export const SUBSTANCES: Readonly<
	Record<TextLanguage, ReadonlyMap<string, readonly SubstancePhrase[]>>
> = { vi: byFirstWord('vi'), en: byFirstWord('en') };

function byFirstWord(language: TextLanguage) {
	return Map.groupBy(PHRASES[language], ({ words }) => words[0]!);
}

/** The names of one group in a language. */
export function namesOfSubstance(
	group: number,
	language: TextLanguage
): readonly SubstancePhrase[] {
	return PHRASES[language].filter((phrase) => phrase.group === group);
}

/** Without its marks it is mostly another word behind "khong": "không còn", "không chỉ", "không sửa". */
export const UNCLEAR_WITHOUT_MARKS: ReadonlySet<string> = new Set(
	'con da ca len chi dau su sua tre cat dong duong vai kem bong to trung sat gom'.split(' ')
);
