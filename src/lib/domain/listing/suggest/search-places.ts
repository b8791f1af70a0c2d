import { foldText } from '#lib/domain/matching/text/fold.ts';
import type { Gazetteer, Place } from '#lib/domain/place/gazetteer.ts';
import { isValid, placeToday } from './suggest-place.ts';

/**
 * Places of today whose name or other names begin with these words or hold them; an ended one is found as what
 * it has become.
 *
 * @param today ISO day
 */
export function searchPlaces(
	gazetteer: Gazetteer,
	query: string,
	today: string,
	limit: number
): readonly Place[] {
	const asked = foldText(query).replaceAll(/\s+/gu, ' ').trim();
	if (asked === '') return [];
	const found = new Map<string, { readonly place: Place; readonly rank: number }>();
	for (const place of gazetteer.places) {
		const names = [place.name.vi, place.name.en, ...place.aliases].map(foldText);
		const rank = Math.min(...names.map((name) => rankOf(name, asked)));
		if (rank === Infinity) continue;
		const meant = placeToday(place, gazetteer, today);
		const own = rank + (isValid(place, today) ? 0 : 0.5);
		const known = found.get(meant.code);
		if (known === undefined || own < known.rank) found.set(meant.code, { place: meant, rank: own });
	}
	return [...found.values()]
		.sort((one, other) => one.rank - other.rank || one.place.name.vi.length - other.place.name.vi.length)
		.slice(0, limit)
		.map(({ place }) => place);
}

function rankOf(name: string, asked: string): number {
	if (name === asked) return 0;
	if (name.startsWith(asked)) return 1;
	return ` ${name}`.includes(` ${asked}`) ? 2 : Infinity;
}
