import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from './draft.ts';
import type { StoredListing } from './stored-listing.ts';
import { listUnfinishedListings } from './unfinished.ts';

const now = new Date('2026-11-21T02:00:00Z');
const complete: StoredListing = {
	id: 'l',
	status: 'published',
	version: 1,
	draft: {
		...EMPTY_DRAFT,
		kind: 'need',
		subject: 'service',
		codes: [{ scheme: 'vsic-2018', code: '2592' }],
		readiness: 7,
		partnershipTypes: ['manufacturing'],
		texts: [{ language: 'vi', title: 'Gia công vỏ nhôm', summary: 'Lô từ 50 đến 500 chiếc.' }]
	},
	organisation: {
		id: 'o',
		slug: 'o',
		name: 'O',
		nameEn: null,
		sphere: 'industry',
		kind: 'sme',
		placeCode: null,
		valueChainRole: null,
		answersWithinDays: null,
		verification: null,
		verifiedUntil: null
	},
	createdAt: now,
	updatedAt: now,
	publishedAt: now,
	confirmedAt: now,
	expiresAt: new Date('2027-02-01T00:00:00Z'),
	isDemo: false
};

function unfinished(changes: Partial<StoredListing>) {
	return listUnfinishedListings([{ ...complete, ...changes }], now).map((one) => one.unfinished);
}

test('a complete listing that lasts needs nothing', () => {
	expect(unfinished({})).toEqual([]);
});

test('drafts, expired ones and those that will expire within two weeks need a hand', () => {
	expect(unfinished({ status: 'draft' })).toEqual([{ code: 'draft' }]);
	expect(unfinished({ status: 'expired' })).toEqual([{ code: 'expired' }]);
	const soon = new Date('2026-12-01T00:00:00Z');
	expect(unfinished({ expiresAt: soon })).toEqual([{ code: 'expires_soon', at: soon }]);
});

test('what would help most to find matches is named', () => {
	const draft = { ...complete.draft, subject: 'technology', codes: [], readiness: null } as const;
	expect(unfinished({ draft })).toEqual([{ code: 'incomplete', fields: ['codes', 'readiness'] }]);
});

test('nobody is asked how ready a service is', () => {
	expect(unfinished({ draft: { ...complete.draft, readiness: null } })).toEqual([]);
});

test('one that is over is left alone', () => {
	for (const status of ['fulfilled', 'withdrawn', 'archived'] as const) {
		expect(unfinished({ status })).toEqual([]);
	}
});
