export const PLACE_KINDS = [
	'country',
	'province',
	'city',
	'district',
	'ward',
	'commune',
	'estate'
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** An administrative unit or an estate, with the days it is valid. */
export interface Place {
	readonly code: string;
	readonly kind: PlaceKind;
	readonly name: { readonly vi: string; readonly en: string };
	readonly parentCode: string | null;
	/** Degrees, WGS 84. */
	readonly latitude: number | null;
	readonly longitude: number | null;
	/** ISO days, both inclusive; null where it has no such end. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	readonly aliases: readonly string[];
	/** What it became when it ended. */
	readonly successors: readonly string[];
}

/** Looks places up by code, and knows what lies in what. */
export interface Gazetteer {
	readonly places: readonly Place[];
	find(code: string): Place | null;
	/**
	 * The codes of all that a place lies in, nearest first, the country last: its parents, then what it and
	 * its parents became. Empty for an unknown code.
	 */
	within(code: string): readonly string[];
}

export function createGazetteer(places: readonly Place[]): Gazetteer {
	const byCode = new Map(places.map((place) => [place.code, place]));

	function within(code: string): readonly string[] {
		const found = new Set<string>();
		const waiting = [code];
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const place = byCode.get(next);
			if (place === undefined) continue;
			for (const outer of [place.parentCode, ...place.successors]) {
				if (outer === null || outer === code || found.has(outer)) continue;
				found.add(outer);
				waiting.push(outer);
			}
		}
		return [...found].sort((one, other) => rank(byCode.get(one)) - rank(byCode.get(other)));
	}

	return { places, find: (code) => byCode.get(code) ?? null, within };
}

function rank(place: Place | undefined): number {
	return place === undefined ? -1 : -PLACE_KINDS.indexOf(place.kind);
}
