import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import {
	castConversation,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listListingsToMatch } from '#lib/server/data/matching/waiting-matches.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { addOutcomes } from '../../../../../tests/support/outcomes.ts';
import { chooseWeights } from './choose-weights.ts';
import { computeMatches } from './compute-matches.ts';
import { learnWeights } from './learn-weights.ts';
import { listMatches } from './list-matches.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const now = new Date();
let cast: ConversationCast;
let live: LiveRegion;

beforeEach(async () => {
	await owner.execute(`delete from public.weights_choices; delete from public.model_cards;
		delete from public.organisations; delete from auth.users;`);
	cast = await castConversation(database);
	live = await openRegion();
});

function openRegion(): Promise<LiveRegion> {
	return openLiveRegion(db, (cause) => {
		throw cause;
	});
}

/** The score of the pair as its list and its stored match tell it. */
async function scores(): Promise<readonly unknown[]> {
	const listed = await listMatches(db, live, cast.lan, cast.needId, now);
	await computeMatches(db, live, [cast.needId], now);
	const stored = await owner.query<{ readonly score: number }>('select score from public.matches');
	return [listed!.matches[0]!.match.score, stored[0]!.score];
}

const observe = () => addOutcomes(owner);

test('too little to learn from is refused, and nothing is kept', async () => {
	expect(await learnWeights(db, now)).toEqual({
		ok: false,
		failure: 'too_little',
		observed: { proposals: 0, outcomes: 0, organisations: 0 }
	});
	await observe();
	await owner.execute(`delete from public.proposals where organisation_id in (
		select md5('organisation ' || o)::uuid from generate_series(1, 2) as o)`);
	expect(await learnWeights(db, now)).toMatchObject({ ok: false, observed: { organisations: 4 } });
	expect(await owner.query('select 1 from public.model_cards')).toEqual([]);
	expect(await chooseWeights(db, 'learnt')).toEqual({ ok: false, failure: 'nothing_learnt' });
});

test('only what the engine of today showed to those who still agree is learnt from', async () => {
	await observe();
	await owner.execute(`alter table public.proposals disable trigger guard_proposal;
		update public.proposals set engine_version = '0' where user_id = md5('person 1')::uuid;
		alter table public.proposals enable trigger guard_proposal;
		update public.consents set withdrawn_at = now() where user_id = md5('person 2')::uuid;`);
	expect(await learnWeights(db, now)).toMatchObject({
		observed: { proposals: 800, organisations: 4 }
	});
});

test('a pair shown on many days is learnt from once, by the day that led furthest', async () => {
	await observe();
	const once = await learnWeights(db, now);
	const repeated = `insert into public.proposals (user_id, listing_id, other_id, rank, cause, propensity, facets,
			engine_version, shown_on)
		select user_id, listing_id, other_id, rank, cause, propensity, facets, engine_version, shown_on + 1
		from public.proposals`;
	await owner.execute(repeated);
	const again = await learnWeights(db, now);
	if (!once.ok || !again.ok) throw new Error('too little');
	expect(again.card.observations).toBe(once.card.observations);
	expect(again.card.heldOut.prior.count).toBe(once.card.heldOut.prior.count);
	again.card.learnt.facets.forEach((slope, at) => {
		expect(slope).toBeCloseTo(once.card.learnt.facets[at]!, 9);
	});
	expect(again.card.heldOut.learnt.logLoss).toBeLessThan(again.card.heldOut.prior.logLoss);
});

test('what was learnt counts once the switch is turned, in every list, and not a moment longer', async () => {
	const before = await scores();
	await observe();
	const learnt = await learnWeights(db, now);
	if (!learnt.ok) throw new Error(learnt.failure);
	const at = FACET_NAMES.indexOf('place');
	expect(learnt.card.learnt.facets[at]).toBeGreaterThan(learnt.card.prior.facets[at]! * 2);
	live = await openRegion();
	expect(live.modelCardId).toBeNull();
	expect(await scores()).toEqual(before);

	expect(await chooseWeights(db, 'learnt')).toEqual({
		ok: true,
		value: { modelCardId: learnt.id }
	});
	live.hear({ kind: 'message', payload: 'weights' });
	await live.settled();
	expect(live.modelCardId).toBe(learnt.id);
	expect(live.weights.gains.place.need).toBeGreaterThan(PRIOR_WEIGHTS.gains.place.need);
	expect(await db.transaction(JOBS, (tx) => listListingsToMatch(tx, 10, []))).toContain(
		cast.needId
	);
	const after = await scores();
	expect(after).not.toEqual(before);
	live = await openRegion();
	expect(await scores()).toEqual(after);

	await chooseWeights(db, 'prior');
	await live.catchUp();
	expect(live.weights).toEqual(PRIOR_WEIGHTS);
	expect(await scores()).toEqual(before);
});

test('what another version of the engine learnt does not count', async () => {
	await observe();
	await learnWeights(db, now);
	await chooseWeights(db, 'learnt');
	await owner.execute(`update public.model_cards set engine_version = '0'`);
	live = await openRegion();
	expect(live.modelCardId).toBeNull();
	expect(live.weights).toBe(PRIOR_WEIGHTS);
	expect(await chooseWeights(db, 'learnt')).toMatchObject({ failure: 'nothing_learnt' });
});

test('two switches turned at once leave one of the two in use', async () => {
	await observe();
	const learnt = await learnWeights(db, now);
	if (!learnt.ok) throw new Error(learnt.failure);
	await Promise.all([chooseWeights(db, 'learnt'), chooseWeights(db, 'prior')]);
	live = await openRegion();
	expect([learnt.id, null]).toContain(live.modelCardId);
	expect(await owner.query('select 1 from public.weights_choices')).toHaveLength(2);
});
