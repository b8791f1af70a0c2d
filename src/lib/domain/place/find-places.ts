import { foldText } from '../matching/text/fold.ts';
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
	const wanted = fold(written);
	if (wanted === '') return { exact: [], near: [] };
	const exact = gazetteer.places.filter((place) => spellings(place, gazetteer).includes(wanted));
	if (exact.length > 0) return { exact: present(exact, gazetteer, day), near: [] };
	const near = gazetteer.places.filter((place) =>
		spellings(place, gazetteer).some((spelling) => spelling.includes(wanted))
	);
	return { exact: [], near: present(near, gazetteer, day).slice(0, MOST_NEAR) };
}

/** Every place that is valid on a day. */
export function presentPlaces(gazetteer: Gazetteer, day: string): readonly Place[] {
	return gazetteer.places.filter((place) => isPresent(place, day));
}

/** The code of a place and of all that lies in it, also of what ended. */
export function codesWithin(gazetteer: Gazetteer, code: string): readonly string[] {
	return gazetteer.places
		.filter((place) => place.code === code || gazetteer.within(place.code).includes(code))
		.map((place) => place.code);
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
	return [...names, ...place.aliases, ...full].map(fold);
}

function fold(text: string): string {
	return foldText(text.normalize('NFKC'))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
