import { foldWords, isUnmarked, markedForm } from '../text/fold.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { coreOf, levelOf, namesOf, readPlaceName, type PlaceName } from './place-names.ts';

/** What written words may mean on a day. */
export interface PlacesFound {
	/** Places of this name, or what such a place has become; a single one needs no asking back. */
	readonly exact: readonly Place[];
	/** Places whose name holds the words; empty where there is an exact one. */
	readonly near: readonly Place[];
}

const MOST_NEAR = 12;
/** In UTF-16 units; no address is longer. */
const LONGEST = 300;
const MOST_WORDS = 24;

/**
 * Finds places by what a person writes: "TP Thủ Dầu Một", "P. Phú Lợi", "TX Thuận An, tỉnh Bình Dương", an address.
 * Marks, case and abbreviations do not matter, and old names lead to what they became: to the place that kept the
 * name where there is one, else to all its parts. A city abroad is found as its country.
 *
 * @param day ISO day on which the place must be valid
 */
export function findPlaces(gazetteer: Gazetteer, written: string, day: string): PlacesFound {
	const { exact, near } = findPlacesEver(gazetteer, written);
	return {
		exact: present(exact, gazetteer, day),
		near: present(near, gazetteer, day).slice(0, MOST_NEAR)
	};
}

/** As `findPlaces`, with places that ended as themselves. */
export function findPlacesEver(gazetteer: Gazetteer, written: string): PlacesFound {
	const text = written.slice(0, LONGEST);
	const parts = text
		.split(/[,;\n]| [-–—] /u)
		.map(readPlaceName)
		.filter(({ core }) => core !== '');
	if (parts.length === 0) return { exact: [], near: [] };

	const whole = named(gazetteer, readPlaceName(text));
	if (whole.length > 0) return { exact: asMarked(whole, text), near: [] };
	const { meant, apart } = inContext(gazetteer, parts);
	if (meant.length > 0) return { exact: asMarked(meant, text), near: [] };
	const split = splitUp(gazetteer, foldWords(text));
	if (split.length > 0) return { exact: asMarked(split, text), near: [] };
	const near = apart.length > 0 ? apart : holding(gazetteer, parts[0]!);
	return { exact: [], near };
}

/** Every place that is valid on a day. */
export function presentPlaces(gazetteer: Gazetteer, day: string): readonly Place[] {
	return gazetteer.places.filter((place) => isPresent(place, day));
}

/**
 * The codes of a place and of all in it: what lies in it or became part of it, and what its own parts became.
 */
export function codesOfArea(gazetteer: Gazetteer, code: string): readonly string[] {
	const inside = gazetteer.places.filter(
		(place) => place.code === code || gazetteer.within(place.code).includes(code)
	);
	return [...new Set([...inside.map((place) => place.code), ...partsOf(gazetteer, code)])];
}

/** A place that ended and has no parts of its own goes on in its successors. */
function partsOf(gazetteer: Gazetteer, code: string): readonly string[] {
	const parts = gazetteer.places.filter(({ parentCode }) => parentCode === code);
	const place = gazetteer.find(code);
	const became =
		place === null || place.validUntil === null
			? []
			: place.successors.flatMap((next) => [next, ...partsOf(gazetteer, next)]);
	// A province that became part of a larger one goes on in its districts.
	if (parts.length === 0) return became;
	const ownParts = parts.flatMap((part) => [part.code, ...partsOf(gazetteer, part.code)]);
	return place?.kind === 'province' ? ownParts : [...ownParts, ...became];
}

/**
 * Places of a name. One that is written out comes before one that bears it without its kind, and of places that bear
 * it alike, a province before what else took its name.
 */
function named(gazetteer: Gazetteer, name: PlaceName): readonly Place[] {
	const { byName, byCore } = namesOf(gazetteer);
	const fits = (place: Place) =>
		name.levels === null || name.levels.includes(levelOf(place, gazetteer));
	const written = (byName.get(name.words) ?? []).filter(fits);
	const found = written.length > 0 ? written : (byCore.get(name.core) ?? []).filter(fits);
	const provinces = found.filter((place) => levelOf(place, gazetteer) === 'province');
	return name.levels === null && provinces.length > 0 ? provinces : found;
}

/** Of places that only their marks tell apart, those that are written with theirs: Thanh An, Thạnh An. */
function asMarked(found: readonly Place[], written: string): readonly Place[] {
	if (found.length < 2 || isUnmarked(written)) return found;
	const marked = markedWords(written);
	const meant = found.filter(({ name }) => {
		const words = markedWords(name.vi).trim().split(' ');
		// The kind in front may be abbreviated.
		return words.some(
			(_, at) =>
				at < 3 && marked.includes(` ${words.slice(at).join(' ')} `) && words.length - at > 1
		);
	});
	return meant.length > 0 ? meant : found;
}

function markedWords(text: string): string {
	return ` ${(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(markedForm).join(' ')} `;
}

/**
 * The smallest part of an address that names a place, within the places that stand behind it.
 *
 * @returns also the places named that do not lie where the address says
 */
function inContext(
	gazetteer: Gazetteer,
	parts: readonly PlaceName[]
): { readonly meant: readonly Place[]; readonly apart: readonly Place[] } {
	const apart: Place[] = [];
	for (const [at, part] of parts.entries()) {
		const found = named(gazetteer, part);
		if (found.length === 0) continue;
		const around = parts
			.slice(at + 1)
			.map((outer) => named(gazetteer, outer))
			.filter((places) => places.length > 0);
		const meant = found.filter((place) =>
			around.every((places) => places.some((outer) => liesIn(gazetteer, place, outer)))
		);
		if (meant.length > 0 && apart.length === 0) return { meant, apart };
		apart.push(...(meant.length > 0 ? meant : found));
	}
	return { meant: [], apart };
}

function liesIn(gazetteer: Gazetteer, place: Place, outer: Place): boolean {
	const around = [place.code, ...gazetteer.within(place.code)];
	if (around.includes(outer.code)) return true;
	const parts = partsOf(gazetteer, outer.code);
	return around.some((code) => parts.includes(code));
}

/** An address without commas: cut in two where both halves name places, one in the other. */
function splitUp(gazetteer: Gazetteer, words: string): readonly Place[] {
	const all = words.split(' ').slice(0, MOST_WORDS);
	for (let at = all.length - 1; at > 0; at -= 1) {
		const [head, tail] = [all.slice(0, at).join(' '), all.slice(at).join(' ')];
		const outer = named(gazetteer, readPlaceName(tail));
		if (outer.length === 0) continue;
		const inner = named(gazetteer, readPlaceName(head));
		const found = inner.length > 0 ? inner : splitUp(gazetteer, head);
		const meant = found.filter((place) => outer.some((each) => liesIn(gazetteer, place, each)));
		if (meant.length > 0) return meant;
	}
	return [];
}

/** Places whose name holds the words, those that begin with them first. */
function holding(gazetteer: Gazetteer, { core, levels }: PlaceName): readonly Place[] {
	const { byName } = namesOf(gazetteer);
	const found = [...byName].filter(([name]) => ` ${name}`.includes(` ${core}`));
	const ordered = found.toSorted(
		([one], [other]) => Number(other.startsWith(core)) - Number(one.startsWith(core))
	);
	const places = [...new Set(ordered.flatMap(([, each]) => each))];
	const fitting = places.filter(
		(place) => levels === null || levels.includes(levelOf(place, gazetteer))
	);
	return fitting.length > 0 ? fitting : places;
}

function isPresent({ validUntil }: Place, day: string): boolean {
	return validUntil === null || validUntil >= day;
}

/** Places as they are, then what those that ended became. */
function present(found: readonly Place[], gazetteer: Gazetteer, day: string): readonly Place[] {
	const codes = new Set(found.filter((place) => isPresent(place, day)).map(({ code }) => code));
	const standing = new Set([...codes].map((code) => coreOf(gazetteer.find(code)!)));
	for (const ended of found.filter((place) => !isPresent(place, day))) {
		// What bears the name today was found with it.
		if (standing.has(coreOf(ended))) continue;
		for (const code of becameOf(ended, gazetteer, day)) codes.add(code);
	}
	return [...codes].map((code) => gazetteer.find(code)).filter((place) => place !== null);
}

/** What an ended place is on a day: its namesake, else its parts, and for more than a ward what they all lie in. */
function becameOf(ended: Place, gazetteer: Gazetteer, day: string): readonly string[] {
	const next = ended.successors.flatMap((code) => gazetteer.find(code) ?? []);
	const namesakes = next.filter((place) => coreOf(place) === coreOf(ended));
	const meant = namesakes.length > 0 ? namesakes : next;
	const codes = meant.flatMap((place) =>
		isPresent(place, day) ? [place.code] : becameOf(place, gazetteer, day)
	);
	if (meant.length < 2 || levelOf(ended, gazetteer) === 'ward') return codes;
	const outer = meant.flatMap(({ parentCode }) => (parentCode === null ? [] : [parentCode]));
	return [...codes, ...outer.filter((code) => gazetteer.find(code)?.kind !== 'country')];
}
