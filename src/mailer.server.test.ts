import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer } from './mailer.server.ts';

const received: { readonly to: readonly string[]; readonly mail: Email }[] = [];
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData(stream, session, done) {
		const chunks: Buffer[] = [];
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		stream.on('end', () => {
			const to = session.envelope.rcptTo.map(({ address }) => address);
			void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
				received.push({ to, mail });
				done();
			});
		});
	}
});
let port = 0;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.server.address();
	port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const mailer = () =>
	createMailer({
		smtpUrl: `smtp://127.0.0.1:${port}`,
		from: 'Trihelix <no-reply@region.example>',
		sender: { origin: 'https://region.example', regionName: () => 'Bình Dương' }
	});

const mail = {
	id: '3f0c5f3e-0b58-4b3a-9a43-0c6a5b1f7a11',
	to: 'lan@demo.example',
	template: 'interest_sent',
	data: { interestId: 'abc', organisation: 'Xưởng Minh', titles: { vi: 'Vỏ nhôm' } },
	locale: 'vi',
	attempts: 1
};

test('a mail reaches a real SMTP server with its words whole and the id of the outbox', async () => {
	await mailer()(mail);
	const { to, mail: arrived } = received.at(-1)!;
	expect(to).toEqual(['lan@demo.example']);
	expect(arrived.subject).toBe('Xưởng Minh muốn kết nối về “Vỏ nhôm”');
	expect(arrived.text).toContain('https://region.example/interests/abc');
	expect(arrived.messageId).toBe(`<${mail.id}@region.example>`);
});

test('a confirmed meeting comes with a calendar file, and one called off takes it out again', async () => {
	const data = {
		introductionId: 'abc',
		meetingId: 'meeting-1',
		startsAt: '2026-12-24T03:00:00+00:00',
		minutes: 45,
		place: 'Phòng họp 2; tầng 3',
		organisation: 'Xưởng Minh',
		titles: { vi: 'Vỏ nhôm' }
	};
	const calendarOf = async (template: string) => {
		await mailer()({ ...mail, template, data });
		const { attachments } = received.at(-1)!.mail;
		const [file] = attachments.filter(({ filename }) => filename === 'meeting.ics');
		expect(file?.mimeType).toMatch(/^(text|application)\/(calendar|ics)$/);
		const content = file!.content;
		const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
		return text.replaceAll('\r\n ', '');
	};
	const confirmed = await calendarOf('time_confirmed');
	expect(confirmed).toContain('METHOD:PUBLISH');
	expect(confirmed).toContain('UID:meeting-1');
	expect(confirmed).toContain('DTSTART:20261224T030000Z');
	expect(confirmed).toContain('DTEND:20261224T034500Z');
	expect(confirmed).toContain('SUMMARY:Xưởng Minh: Vỏ nhôm');
	expect(confirmed).toContain('LOCATION:Phòng họp 2\\; tầng 3');
	const calledOff = await calendarOf('time_called_off');
	expect(calledOff).toContain('METHOD:CANCEL');
	expect(calledOff).toContain('UID:meeting-1');
	expect(calledOff).toContain('STATUS:CANCELLED');
});

test('a mail without a meeting has no file', async () => {
	await mailer()(mail);
	expect(received.at(-1)!.mail.attachments).toEqual([]);
});

test('line breaks in an address or a code never become a header', async () => {
	await mailer()({
		...mail,
		template: 'sign_in_code',
		data: { code: '1\r\nBcc: evil@demo.example', expiresAt: '2026-11-21T03:00:00Z' }
	});
	const { to, mail: arrived } = received.at(-1)!;
	expect(to).toEqual(['lan@demo.example']);
	expect(arrived.bcc).toBeUndefined();
});

test('a server that is not there is told by an error, not by silence', async () => {
	const nowhere = createMailer({
		smtpUrl: 'smtp://127.0.0.1:1',
		from: 'no-reply@region.example',
		sender: { origin: '', regionName: () => '' }
	});
	await expect(nowhere(mail)).rejects.toThrow('ECONNREFUSED');
});
