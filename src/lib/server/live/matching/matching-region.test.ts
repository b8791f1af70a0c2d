import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import { createMatchingRegion } from './matching-region.ts';

const AT = new Date('2026-03-02T02:00:00Z');

const OFFER: StoredListing = {
	id: 'offer',
	status: 'published',
	version: 1,
	draft: {
		...EMPTY_DRAFT,
		kind: 'offer',
		texts: [{ language: 'vi', title: 'Gia công vỏ nhôm CNC', summary: 'Phay 5 trục' }]
	},
	organisation: {
		...{ id: 'owner', slug: 'owner', name: 'Xưởng', nameEn: null, sphere: 'industry', kind: 'sme' },
		...{ placeCode: null, valueChainRole: null, answersWithinDays: null },
		...{ verification: null, verifiedUntil: null }
	},
	...{ createdAt: AT, updatedAt: AT, publishedAt: AT, confirmedAt: AT, expiresAt: null },
	isDemo: false
};

function regionWithOffer() {
	const region = createMatchingRegion({
		...{ places: [], codes: [], lexicon: DEFAULT_LEXICON, weights: PRIOR_WEIGHTS },
		conflicts: new Map(),
		timeZone: 'UTC'
	});
	region.apply({ kind: 'put', listings: [OFFER] });
	return region;
}

test('a copy of a listing that is held is the one that is held, so that its texts are read once', () => {
	const region = regionWithOffer();
	const held = region.index.get(OFFER.id);
	expect(held).not.toBeNull();
	expect(region.profileOf(structuredClone(OFFER))).toBe(held);
});

test('a copy that differs is looked at as it is', () => {
	const region = regionWithOffer();
	const changed = structuredClone({ ...OFFER, draft: { ...OFFER.draft, readiness: 7 } });
	expect(region.profileOf(changed)).not.toBe(region.index.get(OFFER.id));
	expect(region.profileOf(changed).readiness).toBe(7);
});

test('whom an organisation must not be matched with counts at once, also for copies', () => {
	const region = regionWithOffer();
	region.apply({ kind: 'conflicts', conflicts: new Map([['owner', ['other']]]) });
	expect(region.profileOf(structuredClone(OFFER)).organisation?.conflicts).toEqual(['other']);
});
