import nodemailer from 'nodemailer';
import { writeMail, type MailSender } from '#lib/i18n/mails.ts';
import type { DeliverMail } from '#lib/server/use-cases/mail/send-due-mail.ts';
import { writeCalendar } from './meeting-calendar.server.ts';

export interface MailerSettings {
	readonly smtpUrl: string;
	readonly from: string;
	readonly sender: MailSender;
}

/** Delivers over SMTP. The message id is that of the outbox, so that a mail sent twice can be told. */
export function createMailer({ smtpUrl, from, sender }: MailerSettings): DeliverMail {
	const transport = nodemailer.createTransport(smtpUrl);
	const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
	return async (mail) => {
		const { subject, text, meeting, url } = writeMail(mail, sender);
		await transport.sendMail({
			from,
			to: { name: '', address: mail.to },
			subject,
			text,
			...(meeting !== null && {
				icalEvent: {
					method: meeting.method,
					filename: 'meeting.ics',
					content: writeCalendar(meeting, url ?? sender.origin, new Date())
				}
			}),
			messageId: `<${mail.id}@${domain}>`,
			headers: { 'Auto-Submitted': 'auto-generated' }
		});
	};
}
