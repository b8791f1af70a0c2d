import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { mayReadOutbox } from './may-read-outbox.ts';

const person: Actor = {
	userId: '00000000-0000-4000-8000-000000000001',
	name: 'Lan',
	email: 'lan@demo.example',
	memberships: [],
	regionRole: null
};
const bare = { smtpUrl: null, origin: null };
const here = { actor: null, address: '127.0.0.1', hostname: 'localhost' };

test('whoever sits at the machine of a site without mail may read it', () => {
	expect(mayReadOutbox(here, bare)).toBe(true);
	expect(mayReadOutbox({ ...here, address: '::ffff:127.0.0.1', hostname: '[::1]' }, bare)).toBe(
		true
	);
});

test.each([
	['from another machine', { ...here, address: '192.0.2.7' }, bare],
	['by another name of this machine', { ...here, hostname: 'evil.example' }, bare],
	['once mail is really sent', here, { ...bare, smtpUrl: 'smtp://mail' }],
	['once the site has a public address', here, { ...bare, origin: 'https://region.example' }],
	[
		'as an officer',
		{ ...here, address: '192.0.2.7', actor: { ...person, regionRole: 'officer' as const } },
		bare
	]
])('not %s', (_, caller, settings) => {
	expect(mayReadOutbox(caller, settings)).toBe(false);
});

test('an operator may, from anywhere', () => {
	const operator = { ...person, regionRole: 'operator' as const };
	const caller = { actor: operator, address: '192.0.2.7', hostname: 'region.example' };
	expect(mayReadOutbox(caller, { smtpUrl: 'smtp://mail', origin: 'https://region.example' })).toBe(
		true
	);
});
