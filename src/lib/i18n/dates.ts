import type { Locale } from './locale.ts';

/** The one time zone of the site; days begin and end in it. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const DAY_MS = 86_400_000;

// British English writes dd/mm/yyyy, as Vietnamese does.
const FORMATS = { vi: formatsOf('vi-VN'), en: formatsOf('en-GB') };

function formatsOf(tag: string) {
	const zoned = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...options });
	return {
		date: zoned({ day: '2-digit', month: '2-digit', year: 'numeric' }),
		time: zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		weekday: zoned({ weekday: 'long' }),
		relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
	};
}

const ISO_DAY = new Intl.DateTimeFormat('en-CA', {
	timeZone: TIME_ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The ISO day (`2026-11-21`) on which an instant falls in `TIME_ZONE`. */
export function dayOf(at: Date): string {
	return ISO_DAY.format(at);
}

/**
 * `21/11/2026` in either language.
 *
 * @param day an instant, or an ISO day such as `2026-11-21`
 * @throws RangeError for what is no date
 */
export function formatDate(day: Date | string, locale: Locale): string {
	return FORMATS[locale].date.format(asInstant(day));
}

/** `11/2026`, for dates whose day does not matter, such as the end of a verification. */
export function formatMonth(day: Date | string, locale: Locale): string {
	return formatDate(day, locale).slice(3);
}

/** `14:05, 21/11/2026`, the clock of `TIME_ZONE`. */
export function formatDateTime(at: Date, locale: Locale): string {
	const { time, date } = FORMATS[locale];
	return `${time.format(at)}, ${date.format(at)}`;
}

/** Zones had other names long ago. */
const ANY_RECENT_DAY = Date.UTC(2026, 0, 1);

/** The name of a time zone inside a sentence: "giờ Đông Dương", "Indochina Time". */
export function zoneName(timeZone: string, locale: Locale): string {
	const parts = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
		timeZone,
		timeZoneName: 'longGeneric'
	}).formatToParts(ANY_RECENT_DAY);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
	return locale === 'vi' ? name.replace(/^Giờ /, 'giờ ') : name;
}

/** `14:05, thứ bảy 21/11/2026`, for a meeting people plan their day around. */
export function formatMeetingTime(at: Date, locale: Locale): string {
	const { time, weekday, date } = FORMATS[locale];
	const name = weekday.format(at);
	return `${time.format(at)}, ${locale === 'vi' ? name.toLocaleLowerCase('vi') : name} ${date.format(at)}`;
}

/**
 * "hôm nay", "yesterday", "in 3 days"; from 60 days on in months, from two years on in years. Counts
 * midnights in `TIME_ZONE`, not hours.
 */
export function formatRelativeDays(day: Date | string, now: Date, locale: Locale): string {
	const days = Math.round((midnight(asInstant(day)) - midnight(now)) / DAY_MS);
	const { relative } = FORMATS[locale];
	const written =
		Math.abs(days) < 60
			? relative.format(days, 'day')
			: Math.abs(days) < 730
				? relative.format(Math.trunc(days / 30.44), 'month')
				: relative.format(Math.trunc(days / 365.25), 'year');
	return written.toLocaleLowerCase(locale);
}

function midnight(at: Date): number {
	return Date.parse(`${dayOf(at)}T00:00:00Z`);
}

function asInstant(day: Date | string): Date {
	return typeof day === 'string' ? new Date(`${day}T12:00:00+07:00`) : day;
}
