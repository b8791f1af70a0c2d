import { foldWords } from '../text/fold.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/** What written words may mean on a day. */
export interface PlacesFound {
	/** Places of exactly this name, or what such a place has become; a single one needs no asking back. */
	readonly exact: readonly Place[];
	/** Places whose name holds the words; empty where there is an exact one. */
	readonly near: readonly Place[];
}

const MOST_NEAR = 12;

/**
 * Finds places by what a person writes: marks, case and commas do not matter, old names lead to what they became.
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
	const wanted = foldWords(written);
	if (wanted === '') return { exact: [], near: [] };
	const exact = gazetteer.places.filter((place) => spellings(place, gazetteer).includes(wanted));
	if (exact.length > 0) return { exact, near: [] };
	const near = gazetteer.places.filter((place) =>
		spellings(place, gazetteer).some((spelling) => spelling.includes(wanted))
	);
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
	if (parts.length > 0) {
		return parts.flatMap((part) => [part.code, ...partsOf(gazetteer, part.code)]);
	}
	const place = gazetteer.find(code);
	if (place === null || place.validUntil === null) return [];
	return place.successors.flatMap((next) => [next, ...partsOf(gazetteer, next)]);
}

function isPresent({ validUntil }: Place, day: string): boolean {
	return validUntil === null || validUntil >= day;
}

/** Places as they are, then what those that ended became, with the place all of that lies in. */
function present(found: readonly Place[], gazetteer: Gazetteer, day: string): readonly Place[] {
	const codes = new Set(found.filter((place) => isPresent(place, day)).map(({ code }) => code));
	for (const ended of found.filter((place) => !isPresent(place, day))) {
		for (const code of ended.successors) codes.add(code);
		for (const code of ended.successors) {
			const outer = gazetteer.find(code)?.parentCode;
			if (outer && gazetteer.find(outer)?.kind !== 'country') codes.add(outer);
		}
	}
	return [...codes]
		.map((code) => gazetteer.find(code))
		.filter((place) => place !== null)
		.filter((place) => isPresent(place, day));
}

function spellings(place: Place, gazetteer: Gazetteer): readonly string[] {
	const outer = place.parentCode === null ? null : gazetteer.find(place.parentCode);
	const names = [place.name.vi, place.name.en];
	const full =
		outer === null ? [] : [`${names[0]} ${outer.name.vi}`, `${names[1]} ${outer.name.en}`];
	return [...names, ...place.aliases, ...full].map(foldWords);
}
