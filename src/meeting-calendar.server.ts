import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailedMeeting } from '#lib/i18n/mails/template.ts';

/**
 * The calendar file (iCalendar, RFC 5545) of a meeting. Every file about one meeting has the same UID, so that a
 * calendar drops what it took up.
 *
 * @param url  the page of the meeting
 * @param made when the file is written; a calendar believes the latest
 */
export function writeCalendar(
	{ method, id, startsAt, minutes, place, title }: MailedMeeting,
	url: string,
	made: Date
): string {
	const calendar = ical({
		prodId: { company: 'trihelix', product: 'trihelix' },
		method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
	});
	calendar.createEvent({
		id,
		stamp: made,
		sequence: Math.floor(made.getTime() / 1000),
		start: startsAt,
		end: new Date(startsAt.getTime() + minutes * 60_000),
		summary: title,
		...(place === null ? {} : { location: place }),
		url,
		status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
	return calendar.toString();
}
