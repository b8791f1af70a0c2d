import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { acceptInterest } from '#lib/server/use-cases/introduction/accept-interest.ts';
import { exportOwnData } from '#lib/server/use-cases/person/export-own-data.ts';
import { forgetOld } from '#lib/server/use-cases/background/forget-old.ts';
import { giveConsent } from '#lib/server/use-cases/access/give-consent.ts';
import { listBestMatches } from './list-best-matches.ts';
import { listMatches } from './list-matches.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { noteOpened } from './note-opened.ts';
import { noteShown } from './note-shown.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { withdrawConsent } from '#lib/server/use-cases/access/withdraw-consent.ts';

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

const agree = (actor: Actor) => giveConsent(db, actor, 'learning', 'vi', now);
const show = (actor: Actor) => listMatches(db, live, actor, cast.needId, now);
const log = () =>
	owner.query<{ readonly rank: number; readonly outcome: string }>(
		'select rank, outcome from public.proposals order by listing_id, rank'
	);

describe('what somebody is shown', () => {
	test('is noted only of those who agreed, and nothing of their colleagues', async () => {
		await show(cast.lan);
		await listBestMatches(db, live, cast.lan, now);
		expect(await log()).toEqual([]);
		await agree(cast.minh);
		await show(cast.lan);
		await listMatches(db, live, cast.viewer, cast.offerId, now);
		expect(await log()).toEqual([]);
		await agree(cast.lan);
		await show(cast.lan);
		expect(await log()).toEqual([{ rank: 1, outcome: 'shown' }]);
	});

	test('is not noted of somebody else, nor of the list of another organisation', async () => {
		await agree(cast.lan);
		await agree(cast.minh);
		expect(await show(cast.minh)).toBeNull();
		const found = await show(cast.lan);
		await owner.execute('delete from public.proposals');
		await expect(noteShown(db, live, cast.minh, [found!])).rejects.toMatchObject({ code: '42501' });
		expect(await log()).toEqual([]);
	});

	test('says why and how surely it stood there, and how well each facet fitted', async () => {
		await agree(cast.lan);
		const found = await show(cast.lan);
		const [row] = await owner.query<{ readonly facets: readonly (number | null)[] }>(
			`select user_id, organisation_id, listing_id, other_id, cause, propensity, facets, engine_version, model_card_id
				from public.proposals`
		);
		expect(row).toMatchObject({
			user_id: cast.lan.userId,
			organisation_id: organisationOf(cast.lan),
			listing_id: cast.needId,
			other_id: cast.offerId,
			cause: 'relevance',
			propensity: 1,
			engine_version: ENGINE_VERSION,
			model_card_id: null
		});
		const { facets } = found!.matches[0]!.match;
		expect(row!.facets).toEqual(
			FACET_NAMES.map((name) => facets.find((facet) => facet.name === name)!.value)
		);
	});

	test('is noted once a day, however often and by whatever page it is shown', async () => {
		await agree(cast.lan);
		await Promise.all([show(cast.lan), show(cast.lan), listBestMatches(db, live, cast.lan, now)]);
		expect(await log()).toHaveLength(1);
		await owner.execute(`alter table public.proposals disable trigger guard_proposal;
			update public.proposals set shown_on = shown_on - 1, shown_at = shown_at - interval '1 day';
			alter table public.proposals enable trigger guard_proposal;`);
		await show(cast.lan);
		expect(await log()).toHaveLength(2);
	});

	test('is not noted where the listing is being taken away', async () => {
		await agree(cast.lan);
		const found = await show(cast.lan);
		await owner.execute('delete from public.proposals');
		await owner.query('delete from public.listings where id = $1', [cast.offerId]);
		await noteShown(db, live, cast.lan, [found!]);
		expect(await log()).toEqual([]);
	});
});

describe('what becomes of it', () => {
	const opened = { listingId: '', otherId: '' };
	beforeEach(async () => {
		Object.assign(opened, { listingId: cast.needId, otherId: cast.offerId });
		await agree(cast.lan);
		await show(cast.lan);
	});
	const outcome = async () => (await log()).map((row) => row.outcome);

	test('opening it is noted, and opening it again changes nothing', async () => {
		await Promise.all([noteOpened(db, cast.lan, opened), noteOpened(db, cast.lan, opened)]);
		expect(await outcome()).toEqual(['opened']);
	});

	test('nobody opens for another, and what was not shown is not opened', async () => {
		await agree(cast.minh);
		await noteOpened(db, cast.minh, opened);
		await noteOpened(db, cast.lan, { ...opened, otherId: randomUUID() });
		await noteOpened(db, cast.lan, { ...opened, listingId: 'x' });
		expect(await outcome()).toEqual(['shown']);
	});

	test('an interest and its acceptance raise it, and opening it later takes nothing back', async () => {
		const sent = await sendInterest(db, cast.lan, {
			listingId: cast.offerId,
			fromListingId: cast.needId,
			fromOrganisationId: organisationOf(cast.lan),
			note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
		});
		if (!sent.ok) throw new Error(sent.failure);
		expect(await outcome()).toEqual(['interest_sent']);
		await noteOpened(db, cast.lan, opened);
		expect(await outcome()).toEqual(['interest_sent']);
		await acceptInterest(db, cast.minh, sent.value.id);
		expect(await outcome()).toEqual(['introduced']);
	});
});

describe('what was noted', () => {
	beforeEach(async () => {
		await agree(cast.lan);
		await agree(cast.viewer);
		await show(cast.lan);
		await listMatches(db, live, cast.viewer, cast.offerId, now);
	});

	test('is in the export of one’s own data, and of nobody else’s', async () => {
		const { proposals } = await exportOwnData(db, cast.lan);
		expect(proposals).toMatchObject([
			{ listingId: cast.needId, otherId: cast.offerId, rank: 1, outcome: 'shown' }
		]);
		expect(await exportOwnData(db, cast.minh)).toMatchObject({ proposals: [] });
	});

	test('goes with the consent, one’s own alone, and agreeing again brings nothing back', async () => {
		await withdrawConsent(db, cast.lan, 'learning', now);
		expect(await exportOwnData(db, cast.lan)).toMatchObject({ proposals: [] });
		expect(await log()).toHaveLength(1);
		await show(cast.lan);
		expect(await log()).toHaveLength(1);
		await agree(cast.lan);
		expect(await exportOwnData(db, cast.lan)).toMatchObject({ proposals: [] });
	});

	test('stays where another consent is withdrawn', async () => {
		await giveConsent(db, cast.lan, 'terms', 'vi', now);
		await withdrawConsent(db, cast.lan, 'terms', now);
		expect(await log()).toHaveLength(2);
	});

	test('is forgotten after a year', async () => {
		expect(await forgetOld(db, now)).toMatchObject({ proposals: 0 });
		expect(await forgetOld(db, new Date(now.getTime() + 366 * 86_400_000))).toMatchObject({
			proposals: 2
		});
		expect(await log()).toEqual([]);
	});

	test('goes with the person and with the listing', async () => {
		await owner.query('delete from auth.users where id = $1', [cast.lan.userId]);
		expect(await log()).toHaveLength(1);
		await owner.query('delete from public.listings where id = $1', [cast.needId]);
		expect(await log()).toEqual([]);
	});
});
