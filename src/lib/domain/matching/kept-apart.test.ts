import { describe, expect, test } from 'vitest';
import { areKeptApart, isWithheld, withoutConflicts } from './kept-apart.ts';
import type { ListingProfile, ProfileOrganisation } from './listing-profile.ts';

const party = (id: string, conflicts?: readonly string[]): ProfileOrganisation => ({
	id,
	name: id,
	sphere: null,
	kind: null,
	verification: null,
	...(conflicts ? { conflicts } : {})
});
const listing = (id: string, kind: 'need' | 'offer', organisation: ProfileOrganisation | null) =>
	({ id, kind, organisation }) as ListingProfile;

describe('organisations are kept apart', () => {
	test('whichever of the two profiles knows of it', () => {
		expect(areKeptApart(party('a', ['b']), party('b'))).toBe(true);
		expect(areKeptApart(party('a'), party('b', ['a']))).toBe(true);
		expect(areKeptApart(party('a', ['c']), party('b', ['c']))).toBe(false);
		expect(areKeptApart(null, party('b', ['a']))).toBe(false);
	});

	test('and only those who declared it about the other are told', () => {
		const need = listing('n', 'need', party('a', ['b']));
		const offer = listing('o', 'offer', party('b', ['a']));
		expect(isWithheld({ need, offer }, need, undefined)).toBe(true);
		expect(isWithheld({ need, offer }, need, new Set(['b']))).toBe(false);
		expect(isWithheld({ need, offer }, offer, new Set(['b']))).toBe(true);
		expect(isWithheld({ need, offer }, offer, new Set(['a']))).toBe(false);
		const free = listing('f', 'offer', party('c'));
		expect(isWithheld({ need, offer: free }, need, undefined)).toBe(false);
	});

	test('a profile without them is the same listing', () => {
		const need = listing('n', 'need', party('a', ['b']));
		expect(withoutConflicts(need)).toEqual(listing('n', 'need', party('a')));
		const free = listing('n', 'need', party('a'));
		expect(withoutConflicts(free)).toBe(free);
	});
});
