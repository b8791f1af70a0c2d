import { describe, expect, it, test } from 'vitest';
import { draftProfile } from './draft-profile.ts';
import { readFields } from './facets/read-facets.ts';
import { explainFacets } from './explain/facets.ts';
import type { ListingProfile } from './listing-profile.ts';
import { compareScored } from './order.ts';
import { momentOf, pairUp } from './pair.ts';
import { contributionsTo, highestScore, rescorePair, scorePair } from './score.ts';
import { checkWeights, PRIOR_WEIGHTS } from './score-weights.ts';
import { scoreCandidate, type ScoredPair } from './scored-pair.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const listing = (kind: 'need' | 'offer', said: Partial<ListingProfile> = {}) =>
	draftProfile({ id: kind, kind, texts: [], ...said });
const fieldsOf = (need: Partial<ListingProfile>, offer: Partial<ListingProfile>) =>
	readFields(pairUp(listing('need', need), listing('offer', offer), momentOf(NOW, 'UTC')));

describe('a score worked by hand', () => {
	const silent = fieldsOf({}, {});

	it('of texts alone is six tenths of the root of what they are worth to both', () => {
		expect(scorePair({ need: 0.5, offer: 0.32 }, silent)).toEqual({
			score: expect.closeTo(0.6 * 0.4, 12) as number,
			towards: { need: 0.3, offer: expect.closeTo(0.192, 12) as number },
			capability: { need: 0.5, offer: 0.32 },
			gained: { need: 0.6, offer: 0.6 }
		});
	});

	it('gains what each side makes of what is said beside the text', () => {
		const fields = fieldsOf(
			{ subject: 'space', readiness: 5 },
			{ subject: 'testbed', readiness: 5, confirmedAt: NOW }
		);
		// Half of the subject, the whole of the level, and to the need a fresh offer.
		const score = scorePair({ need: 0.5, offer: 0.5 }, fields)!;
		expect(score.gained.need).toBeCloseTo(0.6 + 0.09 / 2 + 0.07 + 0.02, 12);
		expect(score.gained.offer).toBeCloseTo(0.6 + 0.07 / 2 + 0.03, 12);
		expect(score.towards.need).toBeCloseTo(0.5 * 0.735, 12);
		const parts = contributionsTo(score, fields);
		const half = score.score / 2;
		expect(parts.capability).toBeCloseTo(half * (0.6 / 0.735 + 0.6 / 0.665), 12);
		expect(parts.subject).toBeCloseTo(half * (0.045 / 0.735 + 0.035 / 0.665), 12);
		expect(parts.freshness).toBeCloseTo(half * (0.02 / 0.735), 12);
		expect(parts.codes).toBe(0);
	});

	it('closes by codes a quarter of what the text leaves open', () => {
		const codes = { codes: [{ scheme: 's', code: '2592' }] };
		const fields = fieldsOf(codes, codes);
		expect(scorePair({ need: 0, offer: 0 }, fields)!.score).toBeCloseTo(0.6 * 0.25, 12);
		const half = scorePair({ need: 0.5, offer: 0.5 }, fields)!;
		expect(half.score).toBeCloseTo(0.6 * 0.625, 12);
		const parts = contributionsTo(half, fields);
		expect(parts.capability).toBeCloseTo(0.6 * 0.5, 12);
		expect(parts.codes).toBeCloseTo(0.6 * 0.125, 12);
		expect(highestScore({ need: 0.5, offer: 0.5 }, 1)).toBeCloseTo(0.625, 12);
		expect(highestScore({ need: 0.5, offer: 0.32 }, 0)).toBeCloseTo(0.4, 12);
		expect(highestScore({ need: 0, offer: 0.5 }, 0)).toBe(0);
	});

	it('is none where one side has nothing of it', () => {
		expect(scorePair({ need: 0, offer: 0.5 }, silent)).toBeNull();
		expect(scorePair({ need: 0.5, offer: 0 }, silent)).toBeNull();
	});

	it('after a change is what it would be from the start', () => {
		const before = fieldsOf({ subject: 'space' }, { subject: 'testbed', confirmedAt: NOW });
		const after = fieldsOf(
			{ subject: 'space', codes: [{ scheme: 's', code: '25' }], readiness: 5 },
			{ subject: 'space', codes: [{ scheme: 's', code: '25' }], readiness: 4 }
		);
		const capability = { need: 0.3, offer: 0.4 };
		const changed = ['subject', 'readiness', 'codes', 'freshness'] as const;
		const again = rescorePair(
			scorePair(capability, before)!,
			before,
			changed,
			(name) => after[name],
			PRIOR_WEIGHTS
		)!;
		const fresh = scorePair(capability, after)!;
		expect(again.score).toBeCloseTo(fresh.score, 12);
		expect(again.towards.need).toBeCloseTo(fresh.towards.need, 12);
		expect(again.towards.offer).toBeCloseTo(fresh.towards.offer, 12);
	});
});

describe('weights', () => {
	const changed = (subject: { need: number; offer: number }, codeWorth = 0.25) => ({
		gains: { ...PRIOR_WEIGHTS.gains, subject },
		codeWorth
	});
	const { need, offer } = PRIOR_WEIGHTS.gains.subject;

	it('are given back as they are', () => {
		for (const codeWorth of [0, 1]) {
			const weights = changed({ need, offer }, codeWorth);
			expect(checkWeights(weights)).toBe(weights);
		}
	});

	it.each([
		['whose gains do not add up for the need', changed({ need: need + 0.001, offer })],
		['whose gains do not add up for the offer', changed({ need, offer: offer - 0.001 })],
		['with a gain that is none', changed({ need: NaN, offer })],
		['with codes worth less than nothing', changed({ need, offer }, -0.01)],
		['with codes worth more than all', changed({ need, offer }, 1.01)],
		['with codes worth no number', changed({ need, offer }, NaN)]
	])('%s are refused', (_, weights) => {
		expect(() => checkWeights(weights)).toThrow(RangeError);
	});

	it('by which a better fit would cost something are refused, also where they add up', () => {
		const gains = {
			...PRIOR_WEIGHTS.gains,
			subject: { need: -0.01, offer },
			readiness: { need: PRIOR_WEIGHTS.gains.readiness.need + need + 0.01, offer: 0.03 }
		};
		expect(() => checkWeights({ gains, codeWorth: 0.25 })).toThrow(/gain -0.01 of subject/);
	});
});

const TEXT = { space: null, covered: { need: 0.25, offer: 0.25 }, asked: 10 };

function scored(said: Partial<ListingProfile>, least = 0): ScoredPair | null {
	const offer = listing('offer', said);
	const pair = pairUp(listing('need'), offer, momentOf(NOW, 'UTC'));
	const capability = { need: 0.5, offer: 0.5 };
	return scoreCandidate({ listing: offer, text: TEXT }, pair, {
		weights: PRIOR_WEIGHTS,
		least,
		capability
	});
}

test('a pair that scores less than is asked for is left out, one that scores as much is not', () => {
	const { score } = scored({})!.score;
	expect(score).toBeCloseTo(0.3, 12);
	expect(scored({}, score)).not.toBeNull();
	expect(scored({}, score + 1e-9)).toBeNull();
});

describe('pairs of the same score', () => {
	const by = (verification: 'listed' | 'claimed' | null) => ({
		organisation: { id: 'o', name: 'O', sphere: null, kind: null, verification }
	});
	const alike = (said: Partial<ListingProfile>) => ({ ...scored(said)!, score: scored({})!.score });
	const order = (...all: readonly Partial<ListingProfile>[]) =>
		all
			.map(alike)
			.sort(compareScored)
			.map((one) => one.listing.id);

	it('stand by trust, then by when they were confirmed, then by id', () => {
		expect(
			order(
				{ id: 'b' },
				{ id: 'a' },
				{ id: 'listed', ...by('listed') },
				{ id: 'claimed', ...by('claimed') },
				{ id: 'old', confirmedAt: new Date('2025-01-01') },
				{ id: 'young', confirmedAt: new Date('2026-01-01') }
			)
		).toEqual(['claimed', 'listed', 'young', 'old', 'a', 'b']);
	});

	it('are not put out of order by a date that is none', () => {
		const odd = { id: 'c', confirmedAt: new Date(NaN) };
		expect(order(odd, { id: 'd' }, { id: 'b' })).toEqual(['b', 'c', 'd']);
	});

	it('of which one scores more, this comes first whatever else', () => {
		const better = scored({ id: 'z', confirmedAt: NOW })!;
		const worse = alike({ id: 'a', ...by('claimed') });
		expect([worse, better].sort(compareScored)[0]).toBe(better);
	});
});

test('facets are told with the mean of what the sides that can tell make of them, the weightiest first', () => {
	const pair = scored({ confirmedAt: NOW, codes: [{ scheme: 's', code: '25' }] })!;
	const facets = explainFacets(pair, () => []);
	expect(facets[0]).toMatchObject({
		name: 'capability',
		value: 0.5,
		towards: { need: 0.5, offer: 0.5 },
		evidence: []
	});
	const fresh = facets.find(({ name }) => name === 'freshness')!;
	expect(fresh).toMatchObject({ value: 1, towards: { need: 1, offer: null } });
	expect(fresh.evidence).toHaveLength(1);
	expect(facets.find(({ name }) => name === 'codes')!.value).toBeNull();
	const weights = facets.map(({ contribution }) => contribution);
	expect(weights).toEqual(weights.toSorted((a, b) => b - a));
	expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(pair.score.score, 9);
});
