import { dayOf, daysBetween } from '#lib/domain/day.ts';
import type { Locale } from './locale.ts';

// A process serves one region, so its time zone is a constant of the process: it is set once, where the site starts and in
// the browser before anything renders, and read by every sentence with a time in it. ISO days are in no zone.

interface ZonedFormats {
	readonly date: Intl.DateTimeFormat;
	readonly time: Intl.DateTimeFormat;
	readonly weekday: Intl.DateTimeFormat;
}

let region: { readonly timeZone: string; readonly formats: Record<Locale, ZonedFormats> } | null =
	null;

// British English writes dd/mm/yyyy, as Vietnamese does.
const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const;
const RELATIVE = {
	vi: new Intl.RelativeTimeFormat(TAGS.vi, { numeric: 'auto' }),
	en: new Intl.RelativeTimeFormat(TAGS.en, { numeric: 'auto' })
};

const OF_DAYS = { vi: formatsIn('UTC', 'vi'), en: formatsIn('UTC', 'en') };

function formatsIn(timeZone: string, locale: Locale): ZonedFormats {
	const zoned = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(TAGS[locale], { timeZone, ...options });
	return {
		date: zoned({ day: '2-digit', month: '2-digit', year: 'numeric' }),
		time: zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		weekday: zoned({ weekday: 'long' })
	};
}

/**
 * Sets the time zone in which instants are written.
 *
 * @throws RangeError for an unknown time zone
 */
export function setRegionTimeZone(timeZone: string): void {
	if (region?.timeZone === timeZone) return;
	region = {
		timeZone,
		formats: { vi: formatsIn(timeZone, 'vi'), en: formatsIn(timeZone, 'en') }
	};
}

/** @throws Error before `setRegionTimeZone` */
export function regionTimeZone(): string {
	return served().timeZone;
}

function served() {
	if (region === null) throw new Error('The time zone of the region has not been set.');
	return region;
}

/** The ISO day (`2026-11-21`) on which an instant falls in the region. */
export function regionDayOf(at: Date): string {
	return dayOf(at, regionTimeZone());
}

/**
 * `21/11/2026` in either language.
 *
 * @param day an instant, which falls on a day in the region's zone, or an ISO day such as `2026-11-21`
 * @throws RangeError for what is no date
 */
export function formatDate(day: Date | string, locale: Locale): string {
	return typeof day === 'string'
		? OF_DAYS[locale].date.format(new Date(`${day}T00:00:00Z`))
		: served().formats[locale].date.format(day);
}

/** The last day, as `formatDate` writes it, of what ends at an instant: what ends at midnight is not there on the day after. */
export function formatLastDay(end: Date, locale: Locale): string {
	return formatDate(new Date(end.getTime() - 1), locale);
}

/** `11/2026`, for dates whose day does not matter, such as the end of a verification. */
export function formatMonth(day: Date | string, locale: Locale): string {
	return formatDate(day, locale).slice(3);
}

/** `14:05, 21/11/2026`, the clock of the region. */
export function formatDateTime(at: Date, locale: Locale): string {
	const { time, date } = served().formats[locale];
	return `${time.format(at)}, ${date.format(at)}`;
}

/** Zones had other names long ago. */
const ANY_RECENT_DAY = Date.UTC(2026, 0, 1);

/** The name of a time zone inside a sentence: "giờ Đông Dương", "Indochina Time". */
export function zoneName(timeZone: string, locale: Locale): string {
	const parts = new Intl.DateTimeFormat(TAGS[locale], {
		timeZone,
		timeZoneName: 'longGeneric'
	}).formatToParts(ANY_RECENT_DAY);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
	return locale === 'vi' ? name.replace(/^Giờ /, 'giờ ') : name;
}

/** `14:05, thứ bảy 21/11/2026`, for a meeting people plan their day around. */
export function formatMeetingTime(at: Date, locale: Locale): string {
	const { time, weekday, date } = served().formats[locale];
	const name = weekday.format(at);
	return `${time.format(at)}, ${locale === 'vi' ? name.toLocaleLowerCase('vi') : name} ${date.format(at)}`;
}

/**
 * "hôm nay", "yesterday", "in 3 days"; from 60 days on in months, from two years on in years. Counts
 * midnights in the region, not hours.
 */
export function formatRelativeDays(day: Date | string, now: Date, locale: Locale): string {
	const days = daysBetween(regionDayOf(now), typeof day === 'string' ? day : regionDayOf(day));
	const relative = RELATIVE[locale];
	const written =
		Math.abs(days) < 60
			? relative.format(days, 'day')
			: Math.abs(days) < 730
				? relative.format(Math.trunc(days / 30.44), 'month')
				: relative.format(Math.trunc(days / 365.25), 'year');
	return written.toLocaleLowerCase(locale);
}
