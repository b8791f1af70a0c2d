import { afterEach, expect, test, vi } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import { createLocalMatcher, type Matcher, type MatcherContents } from './matcher.ts';
import { openMatchingThread, type MatchingThreadOptions } from './open-matching-thread.ts';

// A thread reads the engine from its source first.
vi.setConfig({ testTimeout: 60_000 });

const AT = new Date('2026-03-02T02:00:00Z');
const ANYBODY = { name: 'anybody' };

function listing(id: string, kind: 'need' | 'offer', title: string): StoredListing {
	return {
		id,
		status: 'published',
		version: 1,
		draft: { ...EMPTY_DRAFT, kind, texts: [{ language: 'vi', title, summary: title }] },
		organisation: {
			...{ id: `o-${id}`, slug: id, name: `Tổ chức ${id}`, nameEn: null },
			...{ sphere: 'industry', kind: 'sme', placeCode: null, valueChainRole: null },
			...{ answersWithinDays: null, verification: null, verifiedUntil: null }
		},
		...{ createdAt: AT, updatedAt: AT, publishedAt: AT, confirmedAt: AT, expiresAt: null },
		isDemo: false
	};
}

const NEED = listing('need', 'need', 'Cần gia công vỏ nhôm CNC');
const OFFERS = ['Gia công vỏ nhôm CNC 5 trục', 'Suất ăn công nghiệp', 'Phủ anod vỏ nhôm'].map(
	(title, at) => listing(`offer-${at}`, 'offer', title)
);
const contents: MatcherContents = {
	knowledge: () => ({
		places: [],
		codes: [],
		lexicon: DEFAULT_LEXICON,
		weights: PRIOR_WEIGHTS,
		conflicts: new Map(),
		timeZone: 'UTC'
	}),
	changes: () => [{ kind: 'put', listings: [NEED, ...OFFERS] }]
};
const QUESTION = { asking: { listing: NEED }, now: AT, limit: 10, variedAmong: 30 };

let ended: unknown[] = [];
let open: Matcher[] = [];

function openThread(options: Pick<MatchingThreadOptions, 'costAllowed'> = {}): Matcher {
	const thread = openMatchingThread(contents, {
		root: process.cwd(),
		report: (cause) => ended.push(cause),
		...options
	});
	open.push(thread);
	return thread;
}

afterEach(async () => {
	await Promise.all(open.map((thread) => thread.close()));
	[open, ended] = [[], []];
});

test('a thread answers what the same region answers on the thread of its caller', async () => {
	const thread = openThread();
	await thread.ready();
	const here = createLocalMatcher(contents);
	const found = await thread.ask('findMatches', QUESTION, ANYBODY);
	expect(found).toEqual(await here.ask('findMatches', QUESTION, ANYBODY));
	expect(found.matches[0]?.listing.id).toBe('offer-0');
	const pairs = { listing: NEED, others: OFFERS, now: AT, nearness: new Map() };
	expect(await thread.ask('explainPairs', pairs, ANYBODY)).toEqual(
		await here.ask('explainPairs', pairs, ANYBODY)
	);
});

test('what is asked after a change is answered with it', async () => {
	const thread = openThread();
	await thread.ready();
	thread.change({ kind: 'remove', ids: ['offer-0'] });
	const { matches } = await thread.ask('findMatches', QUESTION, ANYBODY);
	expect(matches.map((match) => match.listing.id)).not.toContain('offer-0');
	expect(matches.length).toBeGreaterThan(0);
});

test('a thread that ends is started again with all there is, and what waited is answered', async () => {
	const thread = openThread();
	await thread.ready();
	// Weights that cannot be are a mistake of ours, and end the thread.
	thread.change({ kind: 'weights', weights: { ...PRIOR_WEIGHTS, gains: null as never } });
	const answers = await Promise.allSettled(
		Array.from({ length: 4 }, () => thread.ask('findMatches', QUESTION, ANYBODY))
	);
	expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
	expect(ended).toHaveLength(1);
	await thread.ready();
});

test('a question that fails is the failure of who asked it, and of nobody else', async () => {
	const thread = openThread();
	await thread.ready();
	const broken = thread.ask(
		'findMatches',
		{ ...QUESTION, asking: { listing: null as never } },
		ANYBODY
	);
	const sound = thread.ask('findMatches', QUESTION, { name: 'another' });
	await expect(broken).rejects.toThrow(TypeError);
	expect((await sound).matches.length).toBeGreaterThan(0);
	expect(ended).toEqual([]);
});

test('who brings too much is refused early, and others are not', async () => {
	const thread = openThread();
	await thread.ready();
	const mine = Array.from({ length: 500 }, () => thread.ask('findMatches', QUESTION, ANYBODY));
	const other = thread.ask('findMatches', QUESTION, { name: 'another' });
	const settled = await Promise.allSettled(mine);
	const refused = settled.flatMap((one) =>
		one.status === 'rejected' ? [one.reason as unknown] : []
	);
	expect(refused.length).toBeGreaterThan(100);
	for (const reason of refused) expect(reason).toMatchObject({ name: 'MatchingBusy', isOwn: true });
	expect((await other).matches.length).toBeGreaterThan(0);
});

test('who has cost too much waits until it has come back, however few the questions', async () => {
	const thread = openThread({ costAllowed: { burst: 1, everyMs: 1_000_000 } });
	await thread.ready();
	const dear = Array.from({ length: 20 }, () => thread.ask('findMatches', QUESTION, ANYBODY));
	await Promise.allSettled(dear);
	await expect(thread.ask('findMatches', QUESTION, ANYBODY)).rejects.toMatchObject({
		name: 'MatchingBusy',
		isOwn: true
	});
	const { matches } = await thread.ask('findMatches', QUESTION, { name: 'another' });
	expect(matches.length).toBeGreaterThan(0);
});

test('a question whose asker left is not answered', async () => {
	const thread = openThread();
	const leaving = new AbortController();
	const asked = thread.ask('findMatches', QUESTION, { name: 'leaving', signal: leaving.signal });
	leaving.abort();
	await expect(asked).rejects.toMatchObject({ name: 'MatchingBusy' });
	await thread.ready();
});
