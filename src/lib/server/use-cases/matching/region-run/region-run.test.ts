import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { giveConsent } from '#lib/server/use-cases/access/give-consent.ts';
import { computeMatches } from '#lib/server/use-cases/matching/compute-matches.ts';
import { hideMatch } from '#lib/server/use-cases/matching/hide-match.ts';
import { listBestMatches } from '#lib/server/use-cases/matching/list-best-matches.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { computeHere } from '../../../../../../tests/support/compute-here.ts';
import {
	castConversation,
	organisationOf,
	publishedListing,
	type ConversationCast
} from '../../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../../tests/support/database.ts';
import { planRegionRun } from './plan-region-run.ts';
import { workRegionRun, type RegionWorker } from './work-region-run.ts';

// Each act is several transactions of a real database.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const now = new Date();
let cast: ConversationCast;
let live: LiveRegion;

beforeEach(async () => {
	await owner.execute('delete from public.match_runs; delete from public.organisations');
	cast = await castConversation(database);
	live = await openLiveRegion(db, (cause) => {
		throw cause;
	});
});

function worker(changes: Partial<RegionWorker> = {}): RegionWorker {
	return {
		name: 'here 1',
		hasEnded: () => false,
		openComputer: computeHere,
		clock: () => new Date(),
		report: () => undefined,
		signal: new AbortController().signal,
		...changes
	};
}

interface StoredPair {
	readonly needId: string;
	readonly offerId: string;
	readonly cause: string | null;
	readonly rankForNeed: number | null;
	readonly rankForOffer: number | null;
	readonly propensity: number | null;
	readonly score: number;
	readonly facets: number;
}

function storedPairs(): Promise<readonly StoredPair[]> {
	return owner.query<StoredPair>(`
		select need_id as "needId", offer_id as "offerId", cause, rank_for_need as "rankForNeed",
			rank_for_offer as "rankForOffer", propensity, score,
			(select sum((facet ->> 'contribution')::double precision)
				from jsonb_array_elements(explanation -> 'facets') as facet) as facets
		from public.matches order by need_id, offer_id`);
}

async function runWhole(): Promise<void> {
	expect(await planRegionRun(db, live, now)).toMatchObject({ ok: true });
	expect(await workRegionRun(db, live, worker())).toBe(true);
}

describe('a run over the whole region', () => {
	test('stores what it decides about each pair, with its reasons', async () => {
		await runWhole();
		const [pair, ...others] = await storedPairs();
		expect(others).toEqual([]);
		expect(pair).toMatchObject({
			needId: cast.needId,
			offerId: cast.offerId,
			cause: 'relevance',
			rankForNeed: 1,
			rankForOffer: 1,
			propensity: 1
		});
		expect(pair?.facets).toBeCloseTo(pair!.score, 9);
		const [run] = await owner.query(
			`select cause, pairs, finished_at is not null as finished, cardinality(listing_ids) as listings
			from public.match_runs`
		);
		expect(run).toEqual({ cause: 'whole_region', pairs: 1, finished: true, listings: 0 });
		expect(await owner.query('select run_id from public.match_run_parts')).toEqual([]);
	});

	test('finds for a pair what matching one listing finds', async () => {
		await computeMatches(db, live, [cast.needId], now);
		const [alone] = await storedPairs();
		await runWhole();
		const [together] = await storedPairs();
		expect(alone).toMatchObject({ cause: null, rankForNeed: null, rankForOffer: null });
		expect(together?.score).toBeCloseTo(alone!.score, 6);
	});

	test('is one at a time: whoever comes second is told', async () => {
		const both = await Promise.all([planRegionRun(db, live, now), planRegionRun(db, live, now)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, failure: 'already_running' });
	});

	test('is not begun where nothing is published', async () => {
		await owner.execute('delete from public.organisations');
		expect(await planRegionRun(db, live, now)).toEqual({ ok: false, failure: 'nothing_to_match' });
		expect(await workRegionRun(db, live, worker())).toBe(false);
	});

	test('leaves nothing of what was proposed before and is no more', async () => {
		const third = await publishedListing(database, organisationOf(cast.stranger), 'need');
		await live.refresh(third);
		await computeMatches(db, live, [third], new Date(now.getTime() - 1_000));
		expect(await storedPairs()).toMatchObject([{ needId: third }]);
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [third]);
		await runWhole();
		expect(await storedPairs()).toMatchObject([{ needId: cast.needId }]);
	});

	test('leaves to others what changed after it was planned, and keeps what they found', async () => {
		await planRegionRun(db, live, now);
		await owner.query('update public.listings set version = version + 1 where id = $1', [
			cast.needId
		]);
		await computeMatches(db, live, [cast.needId], new Date(now.getTime() + 1_000));
		await workRegionRun(db, live, worker());
		expect(await storedPairs()).toMatchObject([{ needId: cast.needId, cause: null }]);
	});

	test('stores no pair of a listing that changes while it is explained', async () => {
		await planRegionRun(db, live, now);
		await workRegionRun(
			db,
			live,
			worker({
				async openComputer(snapshot) {
					const computer = await computeHere(snapshot);
					return {
						...computer,
						async explain(pairs) {
							await owner.query(
								`update public.listings set version = version + 1, matched_version = 0 where id = $1`,
								[cast.needId]
							);
							return computer.explain(pairs);
						}
					};
				}
			})
		);
		expect(await storedPairs()).toEqual([]);
	});
});

describe('the best matches of one’s listings', () => {
	test('stand as a run put them, and what it left open is filled by relevance', async () => {
		const third = await publishedListing(database, organisationOf(cast.stranger), 'offer');
		await live.refresh(third);
		await runWhole();
		const best = async () => {
			const { listings } = await listBestMatches(db, live, cast.lan, now);
			return listings[0]?.matches.map(({ listing }) => listing.id);
		};
		await owner.query('update public.matches set rank_for_need = 3 - rank_for_need');
		const ranked = await owner.query<{ id: string }>(
			'select offer_id as id from public.matches order by rank_for_need'
		);
		expect(await best()).toEqual(ranked.map(({ id }) => id));
		await owner.query('delete from public.matches where rank_for_need = 1');
		expect(await best()).toEqual(ranked.map(({ id }) => id).toReversed());
		await hideMatch(
			db,
			cast.lan,
			{ listingId: cast.needId, otherId: ranked[1]!.id, verdict: 'hidden', reason: null },
			now
		);
		expect(await best()).toEqual([ranked[0]!.id]);
	});

	test('are noted, of those who agreed, with the chance with which the run put them there', async () => {
		await runWhole();
		await owner.query(`update public.matches set cause = 'exploration', propensity = 0.05`);
		await giveConsent(db, cast.lan, 'learning', 'vi', now);
		await listBestMatches(db, live, cast.lan, now);
		const noted = await owner.query('select rank, cause, propensity from public.proposals');
		expect(noted).toEqual([{ rank: 1, cause: 'exploration', propensity: 0.05 }]);
	});
});

describe('several workers', () => {
	test('share the parts of one run, and each part is done once', async () => {
		for (let more = 0; more < 30; more += 1) {
			await publishedListing(database, organisationOf(cast.stranger), more % 2 ? 'need' : 'offer');
		}
		await planRegionRun(db, live, now);
		// Parts are larger than this region: here each listing is a part of its own.
		await owner.execute(`
			insert into public.match_run_parts (run_id, stage, number, first_listing, end_listing)
			select run_id, stage, part - first_listing, part, part + 1
			from public.match_run_parts, generate_series(first_listing + 1, end_listing - 1) as part;
			update public.match_run_parts set end_listing = first_listing + 1 where number = 0`);
		const scored: number[] = [];
		const noting = (name: string) =>
			worker({
				name,
				async openComputer(snapshot) {
					const computer = await computeHere(snapshot);
					return {
						...computer,
						score(task) {
							scored.push(task.first);
							return computer.score(task);
						}
					};
				}
			});
		const done = await Promise.all([
			workRegionRun(db, live, noting('one')),
			workRegionRun(db, live, noting('other'))
		]);
		expect(done).toEqual([true, true]);
		expect(scored.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, at) => at));
		expect((await storedPairs()).every(({ cause }) => cause !== null)).toBe(true);
	});

	test('a part whose worker was lost is done by another once its time has passed', async () => {
		await planRegionRun(db, live, now);
		await owner.execute(`
			update public.match_run_parts set claimed_by = 'lost 7', claimed_until = now() + interval '1 minute'
			where stage = 'score'`);
		const later = () => new Date(Date.now() + 61_000);
		await workRegionRun(db, live, worker({ clock: later }));
		expect(await storedPairs()).toHaveLength(1);
	});

	test('or at once where it is known to have ended', async () => {
		await planRegionRun(db, live, now);
		await owner.execute(`
			update public.match_run_parts set claimed_by = 'lost 7', claimed_until = now() + interval '1 hour'
			where stage = 'score'`);
		await workRegionRun(db, live, worker({ hasEnded: (name) => name === 'lost 7' }));
		expect(await storedPairs()).toHaveLength(1);
	});

	test('one that fails gives its parts back and says why; the run goes on with the next', async () => {
		await planRegionRun(db, live, now);
		const failing = worker({
			openComputer: async (snapshot) => ({
				...(await computeHere(snapshot)),
				score: () => Promise.reject(new Error('out of memory'))
			})
		});
		await expect(workRegionRun(db, live, failing)).rejects.toThrow('out of memory');
		expect(
			await owner.query(
				'select claimed_by from public.match_run_parts where claimed_by is not null'
			)
		).toEqual([]);
		await workRegionRun(db, live, worker({ name: `here ${randomUUID()}` }));
		expect(await storedPairs()).toHaveLength(1);
	});

	test('one that is told to end leaves the run open', async () => {
		await planRegionRun(db, live, now);
		const ending = new AbortController();
		await workRegionRun(db, live, worker({ report: () => ending.abort(), signal: ending.signal }));
		expect(await storedPairs()).toEqual([]);
		const open = await owner.query(
			'select stage from public.match_run_parts where finished_at is null order by match_run_parts.stage'
		);
		expect(open).toEqual([{ stage: 'supplement' }, { stage: 'order' }, { stage: 'finish' }]);
		await workRegionRun(db, live, worker());
		expect(await storedPairs()).toHaveLength(1);
	});
});
