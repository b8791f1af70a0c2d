/**
 * The English stemmer "Porter2", written from its published description (Martin Porter, "The English
 * (Porter2) stemming algorithm", Snowball project, 2001-2002), without the apostrophe step, because words
 * arrive without apostrophes. Takes a folded word; words shorter than three letters or with digits stay.
 */
export function stemEnglish(word: string): string {
	if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
	const special = EXCEPTIONS.get(word);
	if (special !== undefined) return special;
	let stem = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
	const r1 = regionOne(stem);
	const r2 = regionAfter(stem, r1);
	stem = dropPlural(stem);
	if (STAYS_AFTER_PLURAL.has(stem)) return stem;
	stem = dropPastAndProgressive(stem, r1);
	stem = stem.replace(/(.[^aeiouy])[yY]$/, '$1i');
	stem = shortenSuffix(stem, r1);
	stem = shortenSecondSuffix(stem, r1, r2);
	stem = dropLastSuffix(stem, r2);
	stem = dropFinalE(stem, r1, r2);
	return stem.toLowerCase();
}

const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
	['skis', 'ski'],
	['skies', 'sky'],
	['dying', 'die'],
	['lying', 'lie'],
	['tying', 'tie'],
	['idly', 'idl'],
	['gently', 'gentl'],
	['ugly', 'ugli'],
	['early', 'earli'],
	['only', 'onli'],
	['singly', 'singl'],
	...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((w) => [w, w] as const)
]);

const STAYS_AFTER_PLURAL: ReadonlySet<string> = new Set(
	'inning outing canning herring earring proceed exceed succeed'.split(' ')
);

const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const ENDS_IN_SHORT_SYLLABLE = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

/** Where the part after the first vowel-consonant pair begins. */
function regionOne(word: string): number {
	const prefix = /^(gener|commun|arsen)/.exec(word);
	return prefix ? prefix[0].length : regionAfter(word, 0);
}

function regionAfter(word: string, from: number): number {
	const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
	return found ? from + found.index + 2 : word.length;
}

function dropPlural(word: string): string {
	if (word.endsWith('sses')) return word.slice(0, -2);
	if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
	if (/(us|ss)$/.test(word)) return word;
	return word.endsWith('s') && /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function dropPastAndProgressive(word: string, r1: number): string {
	const eed = /(eed|eedly)$/.exec(word);
	if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
	const suffix = /(ed|edly|ing|ingly)$/.exec(word);
	if (!suffix || !/[aeiouy]/.test(word.slice(0, suffix.index))) return word;
	const stem = word.slice(0, suffix.index);
	if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
	if (DOUBLE.test(stem)) return stem.slice(0, -1);
	return r1 >= stem.length && ENDS_IN_SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem;
}

/** Suffixes of the first shortening; a suffix stands before those it ends in. */
const FIRST_SUFFIXES: readonly (readonly [string, string])[] = [
	['ization', 'ize'],
	['ational', 'ate'],
	['fulness', 'ful'],
	['ousness', 'ous'],
	['iveness', 'ive'],
	['tional', 'tion'],
	['biliti', 'ble'],
	['lessli', 'less'],
	['entli', 'ent'],
	['ation', 'ate'],
	['alism', 'al'],
	['aliti', 'al'],
	['ousli', 'ous'],
	['iviti', 'ive'],
	['fulli', 'ful'],
	['enci', 'ence'],
	['anci', 'ance'],
	['abli', 'able'],
	['izer', 'ize'],
	['ator', 'ate'],
	['alli', 'al'],
	['bli', 'ble']
];

function shortenSuffix(word: string, r1: number): string {
	for (const [suffix, replacement] of FIRST_SUFFIXES) {
		if (word.endsWith(suffix)) return replaceFrom(word, suffix, replacement, r1);
	}
	if (word.endsWith('logi')) return replaceFrom(word, 'ogi', 'og', r1);
	if (/[cdeghkmnrt]li$/.test(word)) return replaceFrom(word, 'li', '', r1);
	return word;
}

const SECOND_SUFFIXES: readonly (readonly [string, string])[] = [
	['ational', 'ate'],
	['tional', 'tion'],
	['alize', 'al'],
	['icate', 'ic'],
	['iciti', 'ic'],
	['ical', 'ic'],
	['ness', ''],
	['ful', '']
];

function shortenSecondSuffix(word: string, r1: number, r2: number): string {
	for (const [suffix, replacement] of SECOND_SUFFIXES) {
		if (word.endsWith(suffix)) return replaceFrom(word, suffix, replacement, r1);
	}
	return word.endsWith('ative') ? replaceFrom(word, 'ative', '', r2) : word;
}

const LAST_SUFFIX =
	/(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$|(?<=[st])ion$/;

function dropLastSuffix(word: string, r2: number): string {
	const found = LAST_SUFFIX.exec(word);
	return found && found.index >= r2 ? word.slice(0, found.index) : word;
}

function dropFinalE(word: string, r1: number, r2: number): string {
	const at = word.length - 1;
	if (word.endsWith('e')) {
		if (at >= r2) return word.slice(0, at);
		return at >= r1 && !ENDS_IN_SHORT_SYLLABLE.test(word.slice(0, at)) ? word.slice(0, at) : word;
	}
	return word.endsWith('ll') && at >= r2 ? word.slice(0, at) : word;
}

function replaceFrom(word: string, suffix: string, replacement: string, region: number): string {
	const at = word.length - suffix.length;
	return at >= region ? word.slice(0, at) + replacement : word;
}
