import { dayOf } from '#lib/domain/day.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import {
	castConversation,
	organisationOf,
	publishedListing,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { acceptInterest } from './accept-interest.ts';
import { declineInterest } from './decline-interest.ts';
import { lapseInterests } from './lapse-interests.ts';
import { listConversations } from './list-conversations.ts';
import { openInterest } from './open-interest.ts';
import { remindInterests } from './remind-interests.ts';
import { reviewInterest } from './review-interest.ts';
import { sendInterest } from './send-interest.ts';
import { snoozeInterest } from './snooze-interest.ts';
import { withdrawInterest } from './withdraw-interest.ts';

// Each act is several transactions of a real database.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const NOTE = 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.';
const DAY_MS = 86_400_000;
let cast: ConversationCast;

beforeEach(async () => {
	cast = await castConversation(database);
});

function asking(changes: Partial<Parameters<typeof sendInterest>[2]> = {}) {
	return {
		listingId: cast.offerId,
		fromListingId: cast.needId,
		fromOrganisationId: organisationOf(cast.lan),
		note: NOTE,
		...changes
	};
}

async function sent(): Promise<string> {
	const result = await sendInterest(db, cast.lan, asking());
	if (!result.ok) throw new Error(result.failure);
	return result.value.id;
}

function inDays(days: number): Date {
	return new Date(Date.now() + days * DAY_MS);
}

async function statusOf(id: string): Promise<unknown> {
	const [row] = await owner.query('select status from public.interests where id = $1', [id]);
	return row?.status;
}

async function mailsAbout(id: string, template: string): Promise<unknown> {
	const [row] = await owner.query(
		`select count(*)::int as n from public.outbox where template = $2 and data ->> 'interestId' = $1`,
		[id, template]
	);
	return row?.n;
}

describe('sending', () => {
	test('an interest reaches the organisation behind the listing, and its people get a mail', async () => {
		const id = await sent();
		const opened = await openInterest(db, cast.viewer, id);
		expect(opened).toMatchObject({
			side: 'to',
			moves: [],
			interest: { note: NOTE, status: 'sent' }
		});
		expect(opened?.interest.organisations.to.id).toBe(organisationOf(cast.minh));
		expect(await mailsAbout(id, 'interest_sent')).toBe(1);
	});

	test('sent twice at once, from two tabs, it is one interest', async () => {
		const results = await Promise.all([1, 2, 3, 4].map(() => sendInterest(db, cast.lan, asking())));
		const values = results.map((result) => (result.ok ? result.value : null));
		expect(new Set(values.map((value) => value?.id)).size).toBe(1);
		expect(values.map((value) => value?.is).sort()).toEqual([
			'new',
			'standing',
			'standing',
			'standing'
		]);
	});

	test('both sides at once, it is one interest for the pair', async () => {
		const back = {
			listingId: cast.needId,
			fromListingId: cast.offerId,
			fromOrganisationId: organisationOf(cast.minh),
			note: NOTE
		};
		const [one, other] = await Promise.all([
			sendInterest(db, cast.lan, asking()),
			sendInterest(db, cast.minh, back)
		]);
		expect(one.ok && other.ok && one.value.id === other.value.id).toBe(true);
	});

	test('after a withdrawal one may ask again', async () => {
		const first = await sent();
		await withdrawInterest(db, cast.lan, first);
		expect(await sent()).not.toBe(first);
	});

	test('it must come from an organisation one may write for', async () => {
		const foreign = asking({ fromOrganisationId: organisationOf(cast.lan), fromListingId: null });
		expect(await sendInterest(db, cast.stranger, foreign)).toEqual({
			ok: false,
			failure: 'not_allowed'
		});
		const reading = asking({
			listingId: cast.needId,
			fromOrganisationId: organisationOf(cast.viewer),
			fromListingId: null
		});
		expect(await sendInterest(db, cast.viewer, reading)).toEqual({
			ok: false,
			failure: 'not_allowed'
		});
	});

	test('an actor who claims a role they do not have is stopped by the database', async () => {
		const forged: Actor = { ...cast.stranger, memberships: cast.lan.memberships };
		expect(await sendInterest(db, forged, asking({ fromListingId: null }))).toEqual({
			ok: false,
			failure: 'not_allowed'
		});
	});

	test('it must go with a listing of the asking side, of the other kind', async () => {
		const theirs = asking({ fromListingId: cast.offerId });
		expect(await sendInterest(db, cast.lan, theirs)).toMatchObject({ failure: 'listing_not_own' });
		const sameKind = await publishedListing(database, organisationOf(cast.lan), 'offer');
		expect(await sendInterest(db, cast.lan, asking({ fromListingId: sameKind }))).toMatchObject({
			failure: 'listing_not_own'
		});
	});

	test('one cannot be interested in oneself, in nothing, or in what is not published', async () => {
		const own = asking({ listingId: cast.needId, fromListingId: null });
		expect(await sendInterest(db, cast.lan, own)).toMatchObject({ failure: 'own_listing' });
		expect(await sendInterest(db, cast.lan, asking({ listingId: randomUUID() }))).toMatchObject({
			failure: 'not_found'
		});
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [cast.offerId]);
		expect(await sendInterest(db, cast.lan, asking())).toMatchObject({ failure: 'not_found' });
	});
});

describe('reading', () => {
	test('it counts as seen once somebody who may answer opens it, and not before', async () => {
		const id = await sent();
		await openInterest(db, cast.lan, id);
		await openInterest(db, cast.viewer, id);
		expect(await statusOf(id)).toBe('sent');
		const opened = await openInterest(db, cast.minh, id);
		expect(opened?.interest).toMatchObject({ status: 'seen', seenAt: expect.any(Date) as Date });
		expect((await openInterest(db, cast.lan, id))?.interest.status).toBe('seen');
	});

	test('a stranger finds nothing', async () => {
		const id = await sent();
		expect(await openInterest(db, cast.stranger, id)).toBeNull();
		expect((await listConversations(db, cast.stranger, 1)).open).toEqual([]);
		expect(await openInterest(db, cast.lan, randomUUID())).toBeNull();
	});

	test('nothing about how to reach a person is in it before acceptance', async () => {
		const id = await sent();
		for (const actor of [cast.lan, cast.minh]) {
			const payload = JSON.stringify([
				await openInterest(db, actor, id),
				await listConversations(db, actor, 1)
			]);
			for (const hidden of [cast.lan, cast.minh]) expect(payload).not.toContain(hidden.email);
			expect(payload).not.toContain('0274');
		}
	});
});

describe('answering', () => {
	test('accepting opens one conversation, and accepting again does not open another', async () => {
		const id = await sent();
		const results = await Promise.all([1, 2].map(() => acceptInterest(db, cast.minh, id)));
		expect(results[0]).toMatchObject({ ok: true });
		expect(results[1]).toEqual(results[0]);
		const { introductions } = await listConversations(db, cast.lan, 1);
		expect(introductions).toHaveLength(1);
	});

	test('of acceptance and withdrawal at once one wins, and the other learns of it', async () => {
		const id = await sent();
		const [accepted, withdrawn] = await Promise.all([
			acceptInterest(db, cast.minh, id),
			withdrawInterest(db, cast.lan, id)
		]);
		expect(Number(accepted.ok) + Number(withdrawn.ok)).toBe(1);
		expect(accepted.ok ? withdrawn : accepted).toEqual({ ok: false, failure: 'conflict' });
		expect(await statusOf(id)).toBe(accepted.ok ? 'accepted' : 'withdrawn');
	});

	test('only the asked side answers, and only with the right to write', async () => {
		const id = await sent();
		const no = { reason: 'price', text: null } as const;
		for (const actor of [cast.lan, cast.viewer]) {
			expect(await acceptInterest(db, actor, id)).toMatchObject({ failure: 'not_allowed' });
			expect(await declineInterest(db, actor, id, no)).toMatchObject({ failure: 'not_allowed' });
			expect(await snoozeInterest(db, actor, id, 3, dayOf(new Date(), 'UTC'))).toMatchObject({
				failure: 'not_allowed'
			});
			expect(await reviewInterest(db, actor, id, 'qualified')).toMatchObject({
				failure: 'not_allowed'
			});
		}
		expect(await acceptInterest(db, cast.stranger, id)).toMatchObject({ failure: 'not_found' });
		expect(await withdrawInterest(db, cast.minh, id)).toMatchObject({ failure: 'not_allowed' });
		expect(await statusOf(id)).toBe('sent');
	});

	test('the sender cannot accept by claiming to be the receiver', async () => {
		const id = await sent();
		const forged: Actor = { ...cast.lan, memberships: cast.minh.memberships };
		expect(await acceptInterest(db, forged, id)).toEqual({ ok: false, failure: 'not_allowed' });
		expect(await statusOf(id)).toBe('sent');
	});

	test('a refusal keeps its reason and words, and nobody rewrites them', async () => {
		const id = await sent();
		const no = { reason: 'no_capacity', text: 'Đến tháng ba mới có máy.' } as const;
		expect(await declineInterest(db, cast.minh, id, no)).toMatchObject({ ok: true });
		const opened = await openInterest(db, cast.lan, id);
		expect(opened?.interest).toMatchObject({
			status: 'declined',
			declineReason: 'no_capacity',
			declineText: 'Đến tháng ba mới có máy.'
		});
		expect(await declineInterest(db, cast.minh, id, { reason: 'price', text: null })).toEqual({
			ok: false,
			failure: 'conflict'
		});
	});

	test('the asked side may note how far it has come', async () => {
		const id = await sent();
		expect(await reviewInterest(db, cast.minh, id, 'clarifying')).toMatchObject({ ok: true });
		expect(await reviewInterest(db, cast.minh, id, 'shortlisted')).toMatchObject({ ok: true });
		expect((await openInterest(db, cast.lan, id))?.moves).toEqual(['withdraw']);
	});
});

describe('silence', () => {
	test('after a week without an answer there is one reminder', async () => {
		const id = await sent();
		await remindInterests(db, inDays(6));
		expect(await mailsAbout(id, 'interest_reminder')).toBe(0);
		await Promise.all([remindInterests(db, inDays(8)), remindInterests(db, inDays(8))]);
		await remindInterests(db, inDays(9));
		expect(await mailsAbout(id, 'interest_reminder')).toBe(1);
	});

	test('after three weeks it lapses, and nobody can answer it then', async () => {
		const id = await sent();
		await lapseInterests(db, inDays(20));
		expect(await statusOf(id)).toBe('sent');
		await lapseInterests(db, inDays(22));
		expect(await statusOf(id)).toBe('lapsed');
		expect(await acceptInterest(db, cast.minh, id)).toEqual({ ok: false, failure: 'conflict' });
	});

	test('put off, it is neither reminded of nor closed until a week after that day', async () => {
		const id = await sent();
		expect(await snoozeInterest(db, cast.minh, id, 25, dayOf(new Date(), 'UTC'))).toMatchObject({
			ok: true
		});
		await remindInterests(db, inDays(20));
		await lapseInterests(db, inDays(30));
		expect([await statusOf(id), await mailsAbout(id, 'interest_reminder')]).toEqual(['sent', 0]);
		expect((await openInterest(db, cast.lan, id))?.interest.snoozedUntil).toBeNull();
		await lapseInterests(db, inDays(33));
		expect(await statusOf(id)).toBe('lapsed');
	});
});
