import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import type { Actor } from '#lib/domain/access/actor.ts';
import { computeMatches } from '#lib/server/use-cases/matching/compute-matches.ts';
import { declareConflict } from './declare-conflict.ts';
import { explainListingPair } from '#lib/server/use-cases/matching/explain-listing-pair.ts';
import { findMatchesFor } from '#lib/server/use-cases/matching/find-matches.ts';
import { findOrganisationsFor } from '#lib/server/use-cases/matching/find-organisations-for.ts';
import { listBestMatches } from '#lib/server/use-cases/matching/list-best-matches.ts';
import { readDeclaredConflicts } from './read-declared-conflicts.ts';
import { listMatches } from '#lib/server/use-cases/matching/list-matches.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { readDesk } from '#lib/server/use-cases/desk/read-desk.ts';
import { withdrawConflict } from './withdraw-conflict.ts';

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

/** By Lan's firm about Minh's, and heard of. */
async function declare(by: Actor = cast.lan, about: Actor = cast.minh) {
	const done = await declareConflict(db, by, {
		organisationId: organisationOf(by),
		otherName: about.memberships[0]!.organisationName,
		kind: 'competition',
		submission: null
	});
	live.hear({ kind: 'message', payload: 'conflicts' });
	await live.settled();
	return done;
}

const pair = () => ({ listingId: cast.needId, otherId: cast.offerId });

describe('a declared conflict', () => {
	test('keeps two organisations apart in every list, from both sides', async () => {
		await computeMatches(db, live, [cast.needId], now);
		expect((await readDesk(db, live, cast.minh, now)).fresh).toHaveLength(1);
		expect(await declare()).toEqual({ ok: true, value: null });

		expect((await listMatches(db, live, cast.lan, cast.needId, now))!.matches).toEqual([]);
		expect((await listMatches(db, live, cast.minh, cast.offerId, now))!.matches).toEqual([]);
		expect((await listBestMatches(db, live, cast.minh, now)).listings[0]!.matches).toEqual([]);
		expect((await readDesk(db, live, cast.minh, now)).fresh).toEqual([]);
		expect(await computeMatches(db, live, [cast.offerId], now)).toEqual(
			new Map([[cast.offerId, 0]])
		);
	});

	test('is told to those who declared it, and to nobody else', async () => {
		await declare();
		const own = await listMatches(db, live, cast.lan, cast.needId, now);
		expect(own!.refused.map(({ refusal }) => refusal.gates)).toEqual([
			[{ code: 'conflict', status: 'closed', evidence: [] }]
		]);
		const theirs = await listMatches(db, live, cast.minh, cast.offerId, now);
		expect(theirs!.refused).toEqual([]);
		const seenByAll = await findMatchesFor(live, live.find(cast.needId)!, { now, limit: 10 });
		expect(seenByAll).toMatchObject({ matches: [], refused: [] });

		const explained = await explainListingPair(db, live, cast.lan, pair(), now);
		expect(explained).toMatchObject({ ok: true, value: { explanation: { stopped: true } } });
		for (const actor of [cast.minh, cast.viewer, cast.stranger, null]) {
			const told = await explainListingPair(db, live, actor, pair(), now);
			expect(told).toMatchObject({
				ok: true,
				value: {
					explanation: { stopped: false, match: null },
					standing: { code: 'nothing_shared' }
				}
			});
			expect(JSON.stringify(told)).not.toContain('"closed"');
		}
		const listed = await readDeclaredConflicts(db, cast.lan, organisationOf(cast.lan));
		expect(listed).toMatchObject([{ otherId: organisationOf(cast.minh), kind: 'competition' }]);
		expect(await readDeclaredConflicts(db, cast.minh, organisationOf(cast.lan))).toEqual([]);
	});

	test('keeps an organisation out of the list of organisations, and of counts and orders', async () => {
		const ofNeed = () => findOrganisationsFor(live, live.find(cast.needId)!, 5);
		expect((await ofNeed()).map(({ organisation }) => organisation.id)).toEqual([
			organisationOf(cast.minh)
		]);
		await declare(cast.minh, cast.lan);
		expect(await ofNeed()).toEqual([]);
		const list = await listMatches(db, live, cast.lan, cast.needId, now);
		expect(list).toMatchObject({ matches: [], refused: [], together: null });
	});

	test('stays out of what is stored, also where it was found before', async () => {
		await declare();
		await owner.execute(`insert into public.match_runs (id, engine_version, cause, listing_id, started_at)
			values ('aaaaaaaa-0000-4000-8000-00000000c0f1', 'test', 'listing_changed', '${cast.needId}', now())`);
		await owner.query(
			`insert into public.matches (need_id, offer_id, run_id, score, towards_need, towards_offer, strength,
				explanation, computed_at)
			values ($1, $2, 'aaaaaaaa-0000-4000-8000-00000000c0f1', 1, 1, 1, 'strong', '[]', now())`,
			[cast.needId, cast.offerId]
		);
		expect(await owner.query('select id from public.matches')).toEqual([]);
	});

	test('ends when it is withdrawn, but not while the other side has declared it too', async () => {
		await declare();
		await declare(cast.minh, cast.lan);
		const conflict = {
			organisationId: organisationOf(cast.lan),
			otherId: organisationOf(cast.minh)
		};
		expect(await withdrawConflict(db, cast.lan, conflict)).toEqual({ ok: true, value: null });
		await live.catchUp();
		const apart = await listMatches(db, live, cast.lan, cast.needId, now);
		expect(apart).toMatchObject({ matches: [], refused: [] });

		const [organisationId, otherId] = [conflict.otherId, conflict.organisationId];
		await withdrawConflict(db, cast.minh, { organisationId, otherId });
		await live.catchUp();
		const found = await listMatches(db, live, cast.lan, cast.needId, now);
		expect(found!.matches.map(({ listing }) => listing.id)).toEqual([cast.offerId]);
	});

	test('is declared by those who write for an organisation, once, about another that exists', async () => {
		const failing = async (by: Actor, organisationId: string, otherName: string) => {
			const done = await declareConflict(db, by, {
				organisationId,
				otherName,
				kind: 'other',
				submission: null
			});
			return done.ok ? null : done.failure;
		};
		const lans = organisationOf(cast.lan);
		const minhs = cast.minh.memberships[0]!.organisationName;
		expect(await failing(cast.stranger, lans, minhs)).toBe('not_allowed');
		expect(await failing(cast.viewer, organisationOf(cast.viewer), 'any')).toBe('not_allowed');
		expect(await failing(cast.lan, lans, 'Không có ai')).toBe('not_found');
		expect(await failing(cast.lan, lans, cast.lan.memberships[0]!.organisationName)).toBe('own');
		expect(await failing(cast.lan, lans, minhs)).toBeNull();
		expect(await failing(cast.lan, lans, minhs)).toBe('declared_already');
	});

	test('is withdrawn by those who declared it', async () => {
		await declare();
		const conflict = {
			organisationId: organisationOf(cast.lan),
			otherId: organisationOf(cast.minh)
		};
		for (const actor of [cast.minh, cast.stranger]) {
			expect(await withdrawConflict(db, actor, conflict)).toMatchObject({ failure: 'not_allowed' });
		}
		await withdrawConflict(db, cast.lan, conflict);
		expect(await withdrawConflict(db, cast.lan, conflict)).toMatchObject({ failure: 'not_found' });
	});
});
