import { formatDate, formatDateTime } from './dates.ts';
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
}

interface Parts {
	readonly subject: string;
	readonly text: string;
	/** A path on the site; null where there is nothing to open. */
	readonly path: string | null;
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

type Words = typeof m.mail_message_subject;
const plain =
	(subject: Words, text: Words, pathOf: (data: Data) => string | null): Template =>
	(data, locale) => ({
		subject: subject({}, { locale }),
		text: text({}, { locale }),
		path: pathOf(data)
	});

const interest = (data: Data) => `/interests/${wordOf(data, 'interestId')}`;

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
	listing_expired: plain(
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
	interest_sent: plain(m.mail_interest_sent_subject, m.mail_interest_sent_text, interest),
	interest_accepted: plain(
		m.mail_interest_accepted_subject,
		m.mail_interest_accepted_text,
		interest
	),
	interest_declined: plain(
		m.mail_interest_declined_subject,
		m.mail_interest_declined_text,
		interest
	),
	interest_withdrawn: plain(
		m.mail_interest_withdrawn_subject,
		m.mail_interest_withdrawn_text,
		interest
	),
	interest_lapsed: plain(m.mail_interest_lapsed_subject, m.mail_interest_lapsed_text, interest),
	interest_reminder: plain(
		m.mail_interest_reminder_subject,
		m.mail_interest_reminder_text,
		interest
	),
	message: plain(
		m.mail_message_subject,
		m.mail_message_text,
		(data) => `/conversations/${wordOf(data, 'introductionId')}`
	),
	verification_suspended: (data, locale) => ({
		subject: m.mail_verification_suspended_subject({ name: wordOf(data, 'name') }, { locale }),
		text: m.mail_verification_suspended_text({}, { locale }),
		path: `/organisations/${wordOf(data, 'slug')}`
	}),
	membership_requested: plain(
		m.mail_membership_requested_subject,
		m.mail_membership_requested_text,
		() => '/organisation/members'
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
	const { subject, text, path } = template(mail.data, locale);
	const lines = [
		m.mail_greeting({}, { locale }),
		text,
		...(path === null ? [] : [m.mail_open({ link: origin + path }, { locale })]),
		m.mail_signature({ region: regionName(locale) }, { locale })
	];
	return { subject, text: `${lines.join('\n\n')}\n` };
}

function lastDayOf(data: Data, locale: Locale): string {
	const day = wordOf(data, 'lastDay');
	return day === '' ? '' : formatDate(day, locale);
}

function countOf(data: Data): number {
	const value = data['count'];
	return typeof value === 'number' ? value : 0;
}

/** Mails of the past may lack what later ones have; an empty word is better than none. */
function wordOf(data: Data, name: string): string {
	const value = data[name];
	return typeof value === 'string' ? value : '';
}
