import { dayOf } from '#lib/domain/day.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	castConversation,
	organisationOf,
	publishedListing,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listListingsToMatch } from '#lib/server/data/matching/waiting-matches.ts';
import { acceptInterest } from '#lib/server/use-cases/introduction/accept-interest.ts';
import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { matchAnewAfterUpgrade } from './match-anew.ts';
import { computeMatches } from './compute-matches.ts';
import { explainListingPair } from './explain-listing-pair.ts';
import { hideMatch } from './hide-match.ts';
import { listBestMatches } from './list-best-matches.ts';
import { listMatches } from './list-matches.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { readDesk } from '#lib/server/use-cases/desk/read-desk.ts';
import { restoreMatch } from './restore-match.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { sendMessage } from '#lib/server/use-cases/introduction/send-message.ts';
import { snoozeInterest } from '#lib/server/use-cases/introduction/snooze-interest.ts';

// Each act is several transactions of a real database.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const now = new Date();
let cast: ConversationCast;
let live: LiveRegion;

beforeEach(async () => {
	await owner.execute('delete from public.organisations');
	cast = await castConversation(database);
	live = await openLiveRegion(db, (cause) => {
		throw cause;
	});
});

function ask() {
	return sendInterest(db, cast.lan, {
		listingId: cast.offerId,
		fromListingId: cast.needId,
		fromOrganisationId: organisationOf(cast.lan),
		note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
	});
}

async function shown(): Promise<readonly string[]> {
	const found = await listMatches(db, live, cast.lan, cast.needId, now);
	return found!.matches.map(({ listing }) => listing.id);
}

describe('the matches of a listing', () => {
	test('are open to its own people, also to those who may only read', async () => {
		expect(await shown()).toEqual([cast.offerId]);
		const read = await listMatches(db, live, cast.viewer, cast.offerId, now);
		expect(read).toMatchObject({ mayWrite: false, matches: [{ listing: { id: cast.needId } }] });
		expect(await listMatches(db, live, cast.stranger, cast.needId, now)).toBeNull();
		expect(await listMatches(db, live, cast.lan, 'x', now)).toBeNull();
	});

	test('say where an interest stands already', async () => {
		const sent = await ask();
		const found = await listMatches(db, live, cast.minh, cast.offerId, now);
		expect(found?.interests.map(({ id }) => id)).toEqual([sent.ok && sent.value.id]);
	});

	test('one called not relevant leaves the list at once, and comes back with one act', async () => {
		const pair = { listingId: cast.needId, otherId: cast.offerId };
		const verdict = { verdict: 'not_relevant', reason: 'too_far' } as const;
		const twice = [1, 2].map(() => hideMatch(db, cast.lan, { ...pair, ...verdict }, now));
		expect((await Promise.all(twice)).map(({ ok }) => ok)).toEqual([true, true]);
		expect(await shown()).toEqual([]);
		const found = await listMatches(db, live, cast.lan, cast.needId, now);
		expect(found?.hidden.map(({ feedback }) => feedback.reason)).toEqual(['too_far']);
		expect(await restoreMatch(db, cast.lan, pair)).toMatchObject({ ok: true });
		expect(await shown()).toEqual([cast.offerId]);
	});

	test('what one side hides, the other side still sees', async () => {
		const pair = { listingId: cast.needId, otherId: cast.offerId };
		await hideMatch(db, cast.lan, { ...pair, verdict: 'hidden', reason: null }, now);
		const theirs = await listMatches(db, live, cast.minh, cast.offerId, now);
		expect(theirs).toMatchObject({ hidden: [], matches: [{ listing: { id: cast.needId } }] });
	});

	test('nobody hides for another organisation, for nothing, or two of one kind', async () => {
		const hidden = { verdict: 'hidden', reason: null } as const;
		const pair = { listingId: cast.needId, otherId: cast.offerId, ...hidden };
		expect(await hideMatch(db, cast.stranger, pair, now)).toMatchObject({ failure: 'not_allowed' });
		expect(await hideMatch(db, cast.minh, pair, now)).toMatchObject({ failure: 'not_allowed' });
		const reading = { listingId: cast.offerId, otherId: cast.needId, ...hidden };
		expect(await hideMatch(db, cast.viewer, reading, now)).toMatchObject({
			failure: 'not_allowed'
		});
		const nothing = { ...pair, otherId: randomUUID() };
		expect(await hideMatch(db, cast.lan, nothing, now)).toMatchObject({ failure: 'not_found' });
		const need = await publishedListing(database, organisationOf(cast.minh), 'need');
		expect(await hideMatch(db, cast.lan, { ...pair, otherId: need }, now)).toMatchObject({
			failure: 'no_pair'
		});
		expect(await shown()).toEqual([cast.offerId]);
	});
});

describe('a need that several may meet', () => {
	test('shows the offers that meet it together, and none where one does alone', async () => {
		const second = await publishedListing({ owner }, organisationOf(cast.stranger), 'offer');
		const together = async (splittable: boolean, wanted: number) => {
			await owner.query(
				`update public.listings set quantity_min = $2, quantity_max = null, quantity_unit = 'kg',
					splittable = $3, version = version + 1 where id = $1`,
				[cast.needId, wanted, splittable]
			);
			await live.catchUp();
			return (await listMatches(db, live, cast.lan, cast.needId, now))!.together;
		};
		await owner.query(
			`update public.listings set quantity_max = 100, quantity_unit = 'KG', version = version + 1
				where id = any($1)`,
			[[cast.offerId, second]]
		);
		const found = await together(true, 150);
		expect(found).toMatchObject({ amount: 150, unit: 'kg' });
		expect(found!.parts.map(({ listing }) => listing.id).toSorted()).toEqual(
			[cast.offerId, second].toSorted()
		);
		expect(await together(false, 150)).toBeNull();
		expect(await together(true, 90)).toBeNull();
		expect(await together(true, 201)).toBeNull();
	});
});

describe('one pair', () => {
	test('is explained to everybody who may see both', async () => {
		const ids = { listingId: cast.needId, otherId: cast.offerId };
		const explained = await explainListingPair(db, live, null, ids, now);
		expect(explained).toMatchObject({ ok: true, value: { explanation: { stopped: false } } });
	});

	test('is told where it stands in the list as whoever asks sees it', async () => {
		const ids = { listingId: cast.needId, otherId: cast.offerId };
		const standing = async (actor: typeof cast.lan | null) => {
			const explained = await explainListingPair(db, live, actor, ids, now);
			return explained.ok ? explained.value.standing : explained.failure;
		};
		expect(await standing(null)).toEqual({ code: 'listed', rank: 1, of: 1 });
		await hideMatch(db, cast.lan, { ...ids, verdict: 'hidden', reason: null }, now);
		expect(await standing(cast.lan)).toEqual({ code: 'hidden' });
		expect(await standing(cast.minh)).toEqual({ code: 'listed', rank: 1, of: 1 });
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [cast.offerId]);
		await live.catchUp();
		expect(await standing(cast.minh)).toBeNull();
		expect(await standing(cast.lan)).toBe('not_found');
	});

	test('with a listing that is not there, or of the same kind, is none', async () => {
		const nothing = { listingId: cast.needId, otherId: 'x' };
		expect(await explainListingPair(db, live, null, nothing, now)).toMatchObject({
			failure: 'not_found'
		});
		const same = { listingId: cast.needId, otherId: cast.needId };
		expect(await explainListingPair(db, live, null, same, now)).toMatchObject({
			failure: 'no_pair'
		});
	});
});

describe('stored matches', () => {
	const toMatch = () => db.transaction(JOBS, (tx) => listListingsToMatch(tx, 10, []));

	test('come from both sides, and computing them again changes nothing', async () => {
		expect(await toMatch()).toHaveLength(2);
		for (const id of [cast.needId, cast.offerId, cast.needId]) {
			expect(await computeMatches(db, live, [id], now)).toEqual(new Map([[id, 1]]));
		}
		const [row] = await owner.query('select count(*)::int as n from public.matches');
		expect(row).toEqual({ n: 1 });
		expect(await toMatch()).toEqual([]);
	});

	test('a pair is not found again for its other listing, unless that has changed or all is to be found anew', async () => {
		const foundBy = async (id: string) => {
			await live.catchUp();
			await computeMatches(db, live, [id], now);
			const [row] = await owner.query(
				`select listing_id as id, need_version as need, offer_version as offer
					from public.matches join public.match_runs on match_runs.id = run_id`
			);
			return row;
		};
		const byNeed = { id: cast.needId, need: 1, offer: 1 };
		expect(await foundBy(cast.needId)).toEqual(byNeed);
		expect(await foundBy(cast.offerId)).toEqual(byNeed);
		await owner.query('update public.listings set version = 2 where id = $1', [cast.offerId]);
		const changed = { id: cast.offerId, need: 1, offer: 2 };
		expect(await foundBy(cast.offerId)).toEqual(changed);
		expect(await foundBy(cast.needId)).toEqual(changed);
		await owner.query('update public.listings set matched_version = 0 where id = $1', [
			cast.needId
		]);
		expect(await foundBy(cast.needId)).toEqual({ ...changed, id: cast.needId });
	});

	test('are found anew once after an upgrade of the engine, and not after any other start', async () => {
		await computeMatches(db, live, [cast.needId, cast.offerId], now);
		await matchAnewAfterUpgrade(db);
		expect(await toMatch()).toEqual([]);
		await owner.query(
			"update public.match_runs set engine_version = 'before', started_at = started_at - interval '1 day'"
		);
		await matchAnewAfterUpgrade(db);
		expect([...(await toMatch())].sort()).toEqual([cast.needId, cast.offerId].sort());
		await computeMatches(db, live, [cast.needId, cast.offerId], now);
		await matchAnewAfterUpgrade(db);
		expect(await toMatch()).toEqual([]);
		const rows = await owner.query(
			'select distinct engine_version from public.matches join public.match_runs on match_runs.id = run_id'
		);
		expect(rows).toEqual([{ engine_version: ENGINE_VERSION }]);
	});

	test('go when the listing is no longer published', async () => {
		await computeMatches(db, live, [cast.needId], now);
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [cast.offerId]);
		expect(await computeMatches(db, live, [cast.offerId], now)).toEqual(new Map());
		const [row] = await owner.query('select count(*)::int as n from public.matches');
		expect(row).toEqual({ n: 0 });
	});

	test('the best of all one’s listings are gathered on one page', async () => {
		await publishedListing(database, organisationOf(cast.lan), 'need');
		await live.catchUp();
		const best = await listBestMatches(db, live, cast.lan, now);
		expect(best.listings.map(({ matches }) => matches.length)).toEqual([1, 1]);
		expect((await listBestMatches(db, live, cast.stranger, now)).listings).toEqual([]);
	});
});

describe('the desk', () => {
	const desk = (actor = cast.lan) => readDesk(db, live, actor, now);

	test('shows a new match to both, until it leads to an interest or is hidden', async () => {
		await computeMatches(db, live, [cast.needId], now);
		expect((await desk()).fresh).toMatchObject([
			{ own: { id: cast.needId }, other: { id: cast.offerId } }
		]);
		expect((await desk(cast.minh)).fresh).toMatchObject([{ own: { id: cast.offerId } }]);
		expect((await desk(cast.stranger)).fresh).toEqual([]);
		const pair = { listingId: cast.offerId, otherId: cast.needId };
		await hideMatch(db, cast.minh, { ...pair, verdict: 'hidden', reason: null }, now);
		expect((await desk(cast.minh)).fresh).toEqual([]);
		expect((await desk()).fresh).toHaveLength(1);
		await sendInterest(db, cast.lan, {
			listingId: cast.offerId,
			fromListingId: null,
			fromOrganisationId: organisationOf(cast.lan),
			note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
		});
		expect((await desk()).fresh).toEqual([]);
	});

	test('an interest waits for the asked side, and the other side waits for it', async () => {
		const sent = await ask();
		expect((await desk(cast.minh)).toAnswer.interests).toHaveLength(1);
		expect((await desk()).waiting.interests).toHaveLength(1);
		expect((await desk(cast.stranger)).toAnswer.interests).toEqual([]);
		if (sent.ok) await snoozeInterest(db, cast.minh, sent.value.id, 3, dayOf(now, live.timeZone));
		expect((await desk(cast.minh)).toAnswer.interests).toEqual([]);
	});

	test('in a conversation it is the turn of the side that did not speak last', async () => {
		const sent = await ask();
		if (!sent.ok) throw new Error(sent.failure);
		const accepted = await acceptInterest(db, cast.minh, sent.value.id);
		if (!accepted.ok) throw new Error(accepted.failure);
		const { introductionId } = accepted.value;
		expect((await desk()).toAnswer.conversations).toHaveLength(1);
		await sendMessage(db, cast.lan, introductionId, { body: 'Chào', submission: randomUUID() });
		expect((await desk()).waiting.conversations).toHaveLength(1);
		expect((await desk(cast.minh)).toAnswer.conversations).toHaveLength(1);
	});

	test('names what is unfinished, and says when nothing is published', async () => {
		const { toComplete, hasPublished } = await desk();
		expect(toComplete).toMatchObject([
			{ listing: { id: cast.needId }, unfinished: { code: 'incomplete' } }
		]);
		expect(hasPublished).toBe(true);
		expect(await desk(cast.stranger)).toMatchObject({ hasPublished: false, toComplete: [] });
		expect(await desk({ ...cast.stranger, memberships: [] })).toMatchObject({
			hasOrganisation: false
		});
	});
});
