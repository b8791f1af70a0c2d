import { BASE_LOCALE, isLocale, type Locale } from './locale.ts';
import { ACCOUNT_MAILS } from './mails/account.ts';
import { INTRODUCTION_MAILS } from './mails/introduction.ts';
import { LISTING_MAILS } from './mails/listing.ts';
import { ORGANISATION_MAILS } from './mails/organisation.ts';
import type { MailedMeeting, Templates } from './mails/template.ts';
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

const TEMPLATES: Templates = {
	...ACCOUNT_MAILS,
	...LISTING_MAILS,
	...INTRODUCTION_MAILS,
	...ORGANISATION_MAILS
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
