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
	data: { interestId: 'abc' },
	locale: 'vi',
	attempts: 1
};

test('a mail reaches a real SMTP server with its words whole and the id of the outbox', async () => {
	await mailer()(mail);
	const { to, mail: arrived } = received.at(-1)!;
	expect(to).toEqual(['lan@demo.example']);
	expect(arrived.subject).toBe('Có người quan tâm đến tin của bạn');
	expect(arrived.text).toContain('https://region.example/interests/abc');
	expect(arrived.messageId).toBe(`<${mail.id}@region.example>`);
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
