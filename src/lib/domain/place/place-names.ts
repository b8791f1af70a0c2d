import { foldWords } from '../text/fold.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/** How large a place is; what was a town of a province and is a city now keeps its level. */
export type PlaceLevel = 'country' | 'province' | 'district' | 'ward' | 'estate';

/** A written name of a place, folded. */
export interface PlaceName {
	/** With its kind spelt out: "thanh pho thu dau mot". */
	readonly words: string;
	/** Without its kind: "thu dau mot". */
	readonly core: string;
	/** What its kind may be; null where it says none. */
	readonly levels: readonly PlaceLevel[] | null;
}

/** Kinds as they stand before a name, folded, by what people write. */
const KINDS: readonly (readonly [written: RegExp, kind: string, levels: readonly PlaceLevel[]])[] =
	[
		[
			/^(?:khu cong nghiep|kcn|cum cong nghiep|ccn|khu che xuat|kcx) (?=.)/,
			'khu cong nghiep',
			['estate']
		],
		[/^(?:thanh pho|tp) (?=.)/, 'thanh pho', ['province', 'district']],
		[/^(?:thi xa|tx) (?=.)/, 'thi xa', ['district']],
		[/^(?:thi tran|tt) (?=.)/, 'thi tran', ['ward']],
		[/^(?:huyen|h) (?=.)/, 'huyen', ['district']],
		[/^(?:quan|q) (?=.)|^q(?=\d)/, 'quan', ['district']],
		[/^(?:phuong|p) (?=.)|^p(?=\d)/, 'phuong', ['ward']],
		[/^(?:xa|x) (?=.)/, 'xa', ['ward']],
		[/^dac khu (?=.)/, 'dac khu', ['ward']],
		[/^(?:tinh|t) (?=.)/, 'tinh', ['province']]
	];
/** English kinds stand behind the name. */
const KINDS_BEHIND: readonly (readonly [written: RegExp, levels: readonly PlaceLevel[]])[] = [
	[/ (?:industrial park|industrial zone)$/, ['estate']],
	[/ (?:province)$/, ['province']],
	[/ (?:city)$/, ['province', 'district']],
	[/ (?:district|town)$/, ['district']],
	[/ (?:ward|commune|township)$/, ['ward']]
];

export function readPlaceName(written: string): PlaceName {
	const words = foldNumerals(foldWords(written));
	for (const [pattern, kind, levels] of KINDS) {
		const core = words.replace(pattern, '');
		if (core !== words) return { words: `${kind} ${core}`, core, levels };
	}
	for (const [pattern, levels] of KINDS_BEHIND) {
		const core = words.replace(pattern, '');
		if (core !== words) return { words, core, levels };
	}
	return { words, core: words, levels: null };
}

/** Roman numbers of estates as digits, and a number apart from the word before it: "VSIP II-A", "vsip2a". */
function foldNumerals(words: string): string {
	return words
		.replace(
			/(?<= )(iii|ii|iv|i)(?: ?([ab]))?(?= |$)/g,
			(_, roman: string, letter = '') => `${ROMAN[roman]}${letter}`
		)
		.replace(/(?<= \d) (?=[ab](?: |$))/g, '')
		.replace(/(?<=^vsip)(?=\d)/, ' ');
}
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function levelOf({ kind, parentCode }: Place, gazetteer: Gazetteer): PlaceLevel {
	if (kind === 'country' || kind === 'province' || kind === 'estate' || kind === 'district')
		return kind;
	if (kind === 'ward' || kind === 'commune') return 'ward';
	const outer = parentCode === null ? null : gazetteer.find(parentCode);
	return outer === null || outer.kind === 'country' ? 'province' : 'district';
}

/** The name of a place without its kind, folded. */
export function coreOf({ name }: Place): string {
	return readPlaceName(name.vi).core;
}

interface Names {
	readonly byName: ReadonlyMap<string, readonly Place[]>;
	readonly byCore: ReadonlyMap<string, readonly Place[]>;
}

const known = new WeakMap<Gazetteer, Names>();

/** Places by all their names: as written, and without their kind. Read once for each gazetteer. */
export function namesOf(gazetteer: Gazetteer): Names {
	let names = known.get(gazetteer);
	if (names === undefined) known.set(gazetteer, (names = readNames(gazetteer)));
	return names;
}

function readNames({ places }: Gazetteer): Names {
	const byName = new Map<string, Place[]>();
	const byCore = new Map<string, Place[]>();
	const put = (names: Map<string, Place[]>, name: string, place: Place) => {
		const found = names.get(name);
		if (found === undefined) names.set(name, [place]);
		else if (!found.includes(place)) found.push(place);
	};
	for (const place of places) {
		for (const written of [place.name.vi, place.name.en, ...place.aliases]) {
			const { words, core } = readPlaceName(written);
			put(byName, words, place);
			// A number alone is that of a house.
			if (!/^\d+$/.test(core)) put(byCore, core, place);
		}
	}
	return { byName, byCore };
}
