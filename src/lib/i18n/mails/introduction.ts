import { formatMeetingTime } from '../dates.ts';
import { m } from '../messages.ts';
import {
	named,
	namesIn,
	numberIn,
	wordOf,
	type Data,
	type MailedMeeting,
	type Named,
	type Template,
	type Templates,
	type Words
} from './template.ts';

const interest = (data: Data) => `/interests/${wordOf(data, 'interestId')}`;
const conversation = (data: Data) => `/conversations/${wordOf(data, 'introductionId')}`;

type TimeText = Words<Named & { readonly time: string; readonly minutes: number }>;

/** About a time two organisations meet, or do not. */
const time =
	(subject: TimeText, text: TimeText, method: MailedMeeting['method'] | null): Template =>
	(data, locale) => {
		const names = namesIn(data, locale);
		const startsAt = new Date(wordOf(data, 'startsAt'));
		const minutes = numberIn(data, 'minutes');
		// Of a mail that was sent, nothing is kept.
		const isKept = !Number.isNaN(startsAt.getTime());
		const said = { ...names, time: isKept ? formatMeetingTime(startsAt, locale) : '', minutes };
		const place = wordOf(data, 'place');
		return {
			subject: subject(said, { locale }),
			text: [
				text(said, { locale }),
				...(place === '' ? [] : [m.mail_time_place({ place }, { locale })])
			].join('\n\n'),
			path: conversation(data),
			meeting:
				method && isKept
					? {
							method,
							id: wordOf(data, 'meetingId'),
							startsAt,
							minutes,
							place: place === '' ? null : place,
							title: m.mail_time_event(names, { locale })
						}
					: null
		};
	};

/** Between the reader's organisation and another one: from an interest to meetings. */
export const INTRODUCTION_MAILS: Templates = {
	interest_sent: named(m.mail_interest_sent_subject, m.mail_interest_sent_text, interest),
	interest_accepted: named(
		m.mail_interest_accepted_subject,
		m.mail_interest_accepted_text,
		interest
	),
	interest_declined: named(
		m.mail_interest_declined_subject,
		m.mail_interest_declined_text,
		interest
	),
	interest_withdrawn: named(
		m.mail_interest_withdrawn_subject,
		m.mail_interest_withdrawn_text,
		interest
	),
	interest_lapsed: named(m.mail_interest_lapsed_subject, m.mail_interest_lapsed_text, interest),
	interest_reminder: named(
		m.mail_interest_reminder_subject,
		m.mail_interest_reminder_text,
		interest
	),
	interest_ended: (data, locale) => {
		const text =
			wordOf(data, 'end') === 'fulfilled'
				? m.mail_interest_ended_fulfilled_text
				: m.mail_interest_ended_withdrawn_text;
		return named(m.mail_interest_ended_subject, text, interest)(data, locale);
	},
	message: named(m.mail_message_subject, m.mail_message_text, conversation),
	time_proposed: time(m.mail_time_proposed_subject, m.mail_time_proposed_text, null),
	time_confirmed: time(m.mail_time_confirmed_subject, m.mail_time_confirmed_text, 'publish'),
	time_called_off: time(m.mail_time_called_off_subject, m.mail_time_called_off_text, 'cancel'),
	time_declined: time(m.mail_time_declined_subject, m.mail_time_declined_text, null),
	conversation_ended: named(
		m.mail_conversation_ended_subject,
		m.mail_conversation_ended_text,
		conversation
	)
};
