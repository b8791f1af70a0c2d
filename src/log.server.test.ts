import { expect, test } from 'vitest';
import { cleanLine, describeError } from './log.server.ts';

test.each([
	['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl', 'a session token'],
	[`thx_${'A'.repeat(43)}`, 'a personal token'],
	['lan.nguyen+1@example.com.vn', 'an address'],
	['0912 345 678', 'a telephone number'],
	['+84912345678', 'a telephone number from abroad'],
	['0274.3822.518', 'a telephone number of a town']
])('%s is not logged: %s', (secret) => {
	const line = cleanLine(JSON.stringify({ msg: `before\n${secret}, after` }));
	expect(JSON.parse(line)).toEqual({ msg: 'before\n[redacted], after' });
});

test('what is no secret stays', () => {
	const entry = {
		time: 1795910400000,
		requestId: '01234567-0123-4012-8012-012345678901',
		version: '20261129010203',
		bytes: 1073741824
	};
	expect(JSON.parse(cleanLine(JSON.stringify(entry)))).toEqual(entry);
});

test('a line stays one line that no terminal acts on', () => {
	const message = 'a\nb\r\u001b[31mc\u009b31m\u0085d\u2028e';
	const line = cleanLine(JSON.stringify({ message }));
	expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
	expect(JSON.parse(line)).toEqual({ message });
});

test('the row that a database refused is not logged', () => {
	const refused = Object.assign(new Error('duplicate key'), {
		code: '23505',
		constraint: 'users_email_key',
		detail: 'Key (email)=(somebody) already exists.',
		where: 'in a function that was given somebody',
		parameters: ['somebody']
	});
	const logged = describeError(new Error('outer', { cause: refused }));
	expect(logged.cause).toMatchObject({ code: '23505', constraint: 'users_email_key' });
	expect(JSON.stringify(logged)).not.toContain('somebody');
});

test('cleaning a long line takes time in proportion', () => {
	for (const piece of ['a', '0', '0 ', 'eyJ', '@', 'a@', '.', 'thx_', '+84', '0.1-']) {
		const line = piece.repeat(400_000 / piece.length);
		const began = performance.now();
		cleanLine(JSON.stringify({ line }));
		expect([piece, performance.now() - began < 2_000]).toEqual([piece, true]);
	}
});
