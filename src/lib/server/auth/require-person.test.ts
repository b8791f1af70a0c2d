import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import { requirePerson } from './require-person.ts';

const lan: Actor = {
	userId: 'aaaaaaaa-0000-4000-8000-000000000001',
	name: 'Lan',
	email: 'lan@test.example',
	memberships: [],
	regionRole: null
};

function asking(actor: Actor | null, bearer: 'none' | 'other' | 'accepted') {
	const url = new URL('https://example.vn/account/tokens');
	return { locals: { actor, auth: { bearer } }, url, request: new Request(url) };
}

test('a person at a browser may open the account', () => {
	expect(requirePerson(asking(lan, 'none'))).toBe(lan);
});

test('a token may not, whoever it belongs to', () => {
	for (const bearer of ['other', 'accepted'] as const) {
		expect(() => requirePerson(asking(lan, bearer))).toThrow(
			expect.objectContaining({ status: 403 })
		);
	}
});

test('a visitor is led to the sign-in page and back', () => {
	expect(() => requirePerson(asking(null, 'none'))).toThrow(
		expect.objectContaining({ status: 303, location: '/sign-in?next=%2Faccount%2Ftokens' })
	);
});
