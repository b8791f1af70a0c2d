import { mendEnding } from '#lib/domain/text/language/english-endings.ts';
import { slipsBetween } from '#lib/domain/text/language/slips.ts';
import { isVietnameseSyllable } from '#lib/domain/text/language/vietnamese-syllable.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds the words of a vocabulary that a word nobody says may be a slip of. */
export interface NearWords {
	/** To be called when a unit is first used, or no longer. */
	add(name: string, unit: number): void;
	remove(name: string, unit: number): void;
	/** To be called when what listings say has changed. */
	forget(): void;
	/** See `TextStatistics.readAs`; unit numbers. */
	of(name: string): readonly number[];
}

const SHORTEST = 5;
/** From this length on, two slips are forgiven. */
const LONG = 8;
const MOST_READINGS = 2;
const WORD = /^[a-z]+$/;
const A = 97;
const NONE: readonly number[] = [];
const MOST_KNOWN = 10_000;

export function createNearWords(units: Vocabulary): NearWords {
	/** By first letter and length, the letters of each word; null until a word is first looked for. */
	let words: Map<string, Map<number, number>> | null = null;
	/** What was found since it was last to be forgotten. */
	const known = new Map<string, readonly number[]>();

	function bucketOf(name: string, length: number): string {
		return `${name[0]!}${length}`;
	}

	function put(into: Map<string, Map<number, number>>, name: string, unit: number): void {
		if (!canBeSlip(name)) return;
		const bucket = bucketOf(name, name.length);
		const others = into.get(bucket);
		if (others) others.set(unit, lettersOf(name));
		else into.set(bucket, new Map([[unit, lettersOf(name)]]));
	}

	function gather(): Map<string, Map<number, number>> {
		const gathered = new Map<string, Map<number, number>>();
		for (let unit = 0; unit < units.size; unit += 1) {
			if (units.uses[unit]! > 0) put(gathered, units.nameOf(unit), unit);
		}
		return gathered;
	}

	function search(name: string): readonly number[] {
		if (!canBeSlip(name)) return NONE;
		const found = searchStem(name);
		return found.length > 0 ? found : searchEnding(name);
	}

	function searchStem(name: string): readonly number[] {
		words ??= gather();
		const letters = lettersOf(name);
		let most = name.length >= LONG ? 2 : 1;
		let found: number[] = [];
		for (let length = name.length - most; length <= name.length + most; length += 1) {
			for (const [unit, theirs] of words.get(bucketOf(name, length)) ?? []) {
				// A slip exchanges at most one letter for another.
				if (hasMoreBits(letters ^ theirs, most * 2)) continue;
				const slips = slipsBetween(name, units.nameOf(unit), most);
				if (slips > most) continue;
				if (slips < most) [most, found] = [slips, []];
				found.push(unit);
			}
		}
		return found.sort((one, other) => compare(units, one, other)).slice(0, MOST_READINGS);
	}

	/** A slip in an ending keeps the stemmer from cutting it, and the stems are then far apart. */
	function searchEnding(name: string): readonly number[] {
		const isSaid = (stem: string) => units.idOf(stem) >= 0;
		const mended = mendEnding(name, isSaid);
		return mended ? [units.idOf(mended.stem)] : NONE;
	}

	return {
		add(name, unit) {
			if (words) put(words, name, unit);
		},
		remove(name, unit) {
			if (words && canBeSlip(name)) words.get(bucketOf(name, name.length))!.delete(unit);
		},
		forget() {
			known.clear();
		},
		of(name) {
			let readings = known.get(name);
			if (readings) return readings;
			readings = search(name);
			if (known.size >= MOST_KNOWN) known.clear();
			known.set(name, readings);
			return readings;
		}
	};
}

/** A bit for each letter of the alphabet that a word has. */
function lettersOf(name: string): number {
	let letters = 0;
	for (let at = 0; at < name.length; at += 1) letters |= 1 << (name.charCodeAt(at) - A);
	return letters;
}

function hasMoreBits(bits: number, most: number): boolean {
	let rest = bits;
	for (let bit = 0; bit < most; bit += 1) rest &= rest - 1;
	return rest !== 0;
}

/** A word of plain letters, long enough, and no Vietnamese syllable: these are all near one another. */
function canBeSlip(name: string): boolean {
	return name.length >= SHORTEST && WORD.test(name) && !isVietnameseSyllable(name);
}

/** What more listings say first. */
function compare(units: Vocabulary, one: number, other: number): number {
	const more = units.uses[other]! - units.uses[one]!;
	return more !== 0 ? more : units.nameOf(one) < units.nameOf(other) ? -1 : 1;
}
