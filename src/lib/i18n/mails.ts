import { formatDate, formatDateTime, formatMeetingTime } from './dates.ts';
import { BASE_LOCALE, isLocale, type Locale } from './locale.ts';
import { m } from './messages.ts';

/** A mail as it lies in the outbox. */
export interface MailToWrite {
	readonly template: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly locale: string;
}

/** Where the links of a mail lead, and who signs it. */
export interface MailSender {
	/** Without a slash at the end. */
	readonly origin: string;
	readonly regionName: (locale: Locale) => string;
}

export interface WrittenMail {
	readonly subject: string;
	readonly text: string;
	/** The page it leads to; null where there is nothing to open. */
	readonly url: string | null;
	/** What a calendar is to take up or to drop; null without a meeting. */
	readonly meeting: MailedMeeting | null;
}

export interface MailedMeeting {
	readonly method: 'publish' | 'cancel';
	/** The same for every mail about one meeting. */
	readonly id: string;
	readonly startsAt: Date;
	readonly minutes: number;
	readonly place: string | null;
	readonly title: string;
}

interface Parts {
	readonly subject: string;
	readonly text: string;
	/** A path on the site; null where there is nothing to open. */
	readonly path: string | null;
	readonly meeting?: MailedMeeting | null;
}

type Data = Readonly<Record<string, unknown>>;
type Template = (data: Data, locale: Locale) => Parts;

type CodeText = (
	inputs: { readonly code: string; readonly time: string; readonly email: string },
	options: { readonly locale: Locale }
) => string;

const code =
	(subject: typeof m.mail_code_subject, text: CodeText = m.mail_code_text): Template =>
	(data, locale) => {
		const digits = wordOf(data, 'code');
		const time = formatDateTime(new Date(wordOf(data, 'expiresAt')), locale);
		return {
			subject: subject({ code: digits }, { locale }),
			text: text({ code: digits, time, email: wordOf(data, 'newEmail') }, { locale }),
			path: null
		};
	};

type Words = typeof m.mail_password_changed_subject;
const plain =
	(subject: Words, text: Words, pathOf: (data: Data) => string | null): Template =>
	(data, locale) => ({
		subject: subject({}, { locale }),
		text: text({}, { locale }),
		path: pathOf(data)
	});

interface Named {
	readonly organisation: string;
	readonly title: string;
}
type NamedText = (inputs: Named, options: { readonly locale: Locale }) => string;

/** Names the other organisation and the listing it is about. */
const named =
	(subject: NamedText, text: NamedText, pathOf: (data: Data) => string): Template =>
	(data, locale) => {
		const names = namesIn(data, locale);
		return {
			subject: subject(names, { locale }),
			text: text(names, { locale }),
			path: pathOf(data)
		};
	};

const interest = (data: Data) => `/interests/${wordOf(data, 'interestId')}`;
const conversation = (data: Data) => `/conversations/${wordOf(data, 'introductionId')}`;

type TimeText = (
	inputs: Named & { readonly time: string; readonly minutes: number },
	options: { readonly locale: Locale }
) => string;

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

const membership =
	(
		subject: (
			inputs: { readonly person: string; readonly organisation: string },
			options: { readonly locale: Locale }
		) => string,
		text: (
			inputs: { readonly organisation: string },
			options: { readonly locale: Locale }
		) => string,
		pathOf: (data: Data) => string
	): Template =>
	(data, locale) => {
		const { organisation } = namesIn(data, locale);
		const person = wordOf(data, 'person') || m.mail_somebody({}, { locale });
		return {
			subject: subject({ person, organisation }, { locale }),
			text: text({ organisation }, { locale }),
			path: pathOf(data)
		};
	};

const TEMPLATES: Readonly<Record<string, Template>> = {
	sign_in_code: code(m.mail_code_subject),
	sign_up_code: code(m.mail_sign_up_code_subject),
	recovery_code: code(m.mail_recovery_code_subject),
	reauthentication_code: code(m.mail_reauthentication_code_subject),
	email_change_code: code(m.mail_email_change_code_subject, m.mail_email_change_code_text),
	new_email_code: code(m.mail_new_email_code_subject, m.mail_new_email_code_text),
	email_changed: (data, locale) => ({
		subject: m.mail_email_changed_subject({}, { locale }),
		text: m.mail_email_changed_text({ email: wordOf(data, 'newEmail') }, { locale }),
		path: null
	}),
	address_already_registered: plain(
		m.mail_address_already_registered_subject,
		m.mail_address_already_registered_text,
		() => '/sign-in'
	),
	password_changed: plain(
		m.mail_password_changed_subject,
		m.mail_password_changed_text,
		() => null
	),
	listing_expired: named(
		m.mail_listing_expired_subject,
		m.mail_listing_expired_text,
		(data) => `/listings/${wordOf(data, 'listingId')}/edit`
	),
	listings_expired: (data, locale) => ({
		subject: m.mail_listings_expired_subject({ count: countOf(data) }, { locale }),
		text: m.mail_listings_expired_text({}, { locale }),
		path: '/desk'
	}),
	listing_expiring: (data, locale) => ({
		subject: m.mail_listing_expiring_subject({ date: lastDayOf(data, locale) }, { locale }),
		text: m.mail_listing_expiring_text({}, { locale }),
		path: `/listings/${wordOf(data, 'listingId')}/edit`
	}),
	listings_expiring: (data, locale) => ({
		subject: m.mail_listings_expiring_subject(
			{ count: countOf(data), date: lastDayOf(data, locale) },
			{ locale }
		),
		text: m.mail_listings_expiring_text({}, { locale }),
		path: '/desk'
	}),
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
	verification_suspended: (data, locale) => ({
		subject: m.mail_verification_suspended_subject({ name: wordOf(data, 'name') }, { locale }),
		text: m.mail_verification_suspended_text({}, { locale }),
		path: `/organisations/${wordOf(data, 'slug')}`
	}),
	membership_requested: membership(
		m.mail_membership_requested_subject,
		m.mail_membership_requested_text,
		() => '/organisation/members'
	),
	membership_accepted: membership(
		m.mail_membership_accepted_subject,
		m.mail_membership_accepted_text,
		(data) => `/organisation?of=${wordOf(data, 'organisationId')}`
	),
	membership_refused: membership(
		m.mail_membership_refused_subject,
		m.mail_membership_refused_text,
		(data) => `/organisations/${wordOf(data, 'slug')}`
	)
};

/**
 * The words of a mail, in the language of its reader.
 *
 * @throws Error for a template that nobody has written
 */
export function writeMail(mail: MailToWrite, { origin, regionName }: MailSender): WrittenMail {
	const template = TEMPLATES[mail.template];
	if (template === undefined) throw new Error(`There is no mail called ${mail.template}.`);
	const locale = isLocale(mail.locale) ? mail.locale : BASE_LOCALE;
	const { subject, text, path, meeting = null } = template(mail.data, locale);
	const url = path === null ? null : origin + path;
	const lines = [
		m.mail_greeting({}, { locale }),
		text,
		...(url === null ? [] : [m.mail_open({ link: url }, { locale })]),
		m.mail_signature({ region: regionName(locale) }, { locale })
	];
	return { subject, text: `${lines.join('\n\n')}\n`, url, meeting };
}

function lastDayOf(data: Data, locale: Locale): string {
	const day = wordOf(data, 'lastDay');
	return day === '' ? '' : formatDate(day, locale);
}

function countOf(data: Data): number {
	return numberIn(data, 'count');
}

function numberIn(data: Data, name: string): number {
	const value = data[name];
	return typeof value === 'number' ? value : 0;
}

/** Words for both even where an old mail has neither; the title in the language of the reader where there is one. */
function namesIn(data: Data, locale: Locale): Named {
	const kept = data['titles'];
	const titles = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
	const [, title = ''] = titles.find(([language]) => language === locale) ?? titles[0] ?? [];
	return {
		organisation: wordOf(data, 'organisation') || m.mail_someone({}, { locale }),
		title: title === '' ? m.mail_some_listing({}, { locale }) : String(title)
	};
}

/** Mails of the past may lack what later ones have; an empty word is better than none. */
function wordOf(data: Data, name: string): string {
	const value = data[name];
	return typeof value === 'string' ? value : '';
}
