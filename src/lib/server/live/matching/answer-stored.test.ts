import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import { explanationOf } from '#lib/server/data/matching/match-row.ts';
import { answerQuestion } from './acts.ts';
import { createMatchingRegion } from './matching-region.ts';

const NOW = new Date('2026-03-02T02:00:00Z');

function listing(id: string, kind: 'need' | 'offer', title: string): StoredListing {
	return {
		...{ id, status: 'published', version: 3, isDemo: false },
		draft: { ...EMPTY_DRAFT, kind, texts: [{ language: 'vi', title, summary: title }] },
		organisation: {
			...{ id: `o-${id}`, slug: id, name: `Tổ chức ${id}`, nameEn: null },
			...{ sphere: 'industry', kind: 'sme', placeCode: null, valueChainRole: null },
			...{ answersWithinDays: null, verification: null, verifiedUntil: null }
		},
		...{ createdAt: NOW, updatedAt: NOW, publishedAt: NOW, confirmedAt: NOW, expiresAt: null }
	};
}

const NEED = listing('need', 'need', 'Cần gia công vỏ nhôm CNC');
const OFFERS = ['Gia công vỏ nhôm CNC 5 trục', 'Phủ anod vỏ nhôm'].map((title, at) =>
	listing(`offer-${at}`, 'offer', title)
);

function regionOf(conflicts: ReadonlyMap<string, readonly string[]> = new Map()) {
	const region = createMatchingRegion({
		...{ places: [], codes: [], lexicon: DEFAULT_LEXICON, weights: PRIOR_WEIGHTS, conflicts },
		timeZone: 'UTC'
	});
	region.apply({ kind: 'put', listings: [NEED, ...OFFERS] });
	return region;
}

const look = { now: NOW, nearness: new Map() };

test('what is stored of a listing is what its list and the pairs of before say, and no listing travels with it', () => {
	const region = regionOf();
	const asking = { listing: NEED };
	const { matches } = answerQuestion(region, 'findMatches', { asking, limit: 1, ...look });
	const others = [OFFERS[1]!];
	const [pair] = answerQuestion(region, 'explainPairs', { listing: NEED, others, ...look });
	const stored = answerQuestion(region, 'findStored', {
		...{ listingId: NEED.id, outdated: ['offer-0', 'offer-1', 'gone'], limit: 1, ...look }
	});
	expect(stored?.version).toBe(3);
	expect(stored?.pairs).toEqual(
		[matches[0]!, pair!.match!].map((match) => ({
			other: { id: match.listing.id, kind: 'offer', version: 3 },
			score: match.score,
			towards: match.towards,
			strength: match.strength,
			explanation: explanationOf(match)
		}))
	);
	expect(stored?.pairs.map(({ other }) => other.id)).toEqual(['offer-0', 'offer-1']);
});

test('a pair of before that must not meet any more is left out, and of what is not published nothing is stored', () => {
	const region = regionOf(new Map([['o-need', ['o-offer-1']]]));
	const stored = answerQuestion(region, 'findStored', {
		...{ listingId: NEED.id, outdated: ['offer-1'], limit: 5, ...look }
	});
	expect(stored?.pairs.map(({ other }) => other.id)).toEqual(['offer-0']);
	const none = { listingId: 'gone', outdated: [], limit: 5, ...look };
	expect(answerQuestion(region, 'findStored', none)).toBeNull();
});
