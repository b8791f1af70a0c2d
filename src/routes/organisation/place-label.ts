import { dayOf } from '#lib/domain/day.ts';
import { presentPlaces } from '#lib/domain/place/find-places.ts';
import type { Gazetteer, Place } from '#lib/domain/place/gazetteer.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The name of a place with that of the place it lies in, unless that is a country. */
export function placeLabel(place: Place, gazetteer: Gazetteer, locale: Locale): string {
	const outer = place.parentCode === null ? null : gazetteer.find(place.parentCode);
	return outer === null || outer.kind === 'country'
		? place.name[locale]
		: `${place.name[locale]}, ${outer.name[locale]}`;
}

/** Names of places are Vietnamese in whatever language the page is. */
const VIETNAMESE = new Intl.Collator('vi', { numeric: true });

/** The names of all places there are today, for the browser to complete. */
export function placeNames(
	{ live, locale }: Pick<App.Locals, 'live' | 'locale'>,
	now: Date
): readonly string[] {
	const names = presentPlaces(live.gazetteer, dayOf(now, live.timeZone)).map((place) =>
		placeLabel(place, live.gazetteer, locale)
	);
	return [...new Set(names)].sort(VIETNAMESE.compare);
}
