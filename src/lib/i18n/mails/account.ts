import { formatDateTime } from '../dates.ts';
import { m } from '../messages.ts';
import { wordOf, type Data, type Template, type Templates, type Words } from './template.ts';

type CodeText = Words<{ readonly code: string; readonly time: string; readonly email: string }>;

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

type Plain = typeof m.mail_password_changed_subject;
const plain =
	(subject: Plain, text: Plain, pathOf: (data: Data) => string | null): Template =>
	(data, locale) => ({
		subject: subject({}, { locale }),
		text: text({}, { locale }),
		path: pathOf(data)
	});

/** About the reader's own account. */
export const ACCOUNT_MAILS: Templates = {
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
		() => '/reset-password'
	)
};
