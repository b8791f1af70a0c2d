import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { acceptInterest } from './accept-interest.ts';
import { answerTime } from './answer-time.ts';
import { listConversations } from './list-conversations.ts';
import { openConversation } from './open-conversation.ts';
import { proposeTimes } from './propose-times.ts';
import { sendInterest } from './send-interest.ts';
import { sendMessage } from './send-message.ts';
import { setGoal } from './set-goal.ts';

// Each act is several transactions of a real database.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const now = new Date();
const TUESDAY = new Date(now.getTime() + 3 * 86_400_000);
const THURSDAY = new Date(now.getTime() + 5 * 86_400_000);
const FRIDAY = new Date(now.getTime() + 6 * 86_400_000);

let cast: ConversationCast;
let id: string;

async function opened(): Promise<string> {
	const sent = await sendInterest(db, cast.lan, {
		listingId: cast.offerId,
		fromListingId: cast.needId,
		fromOrganisationId: organisationOf(cast.lan),
		note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
	});
	if (!sent.ok) throw new Error(sent.failure);
	const accepted = await acceptInterest(db, cast.minh, sent.value.id);
	if (!accepted.ok) throw new Error(accepted.failure);
	return accepted.value.introductionId;
}

async function close(): Promise<void> {
	await owner.execute('alter table public.introductions disable trigger guard_introduction');
	await owner.query(
		`update public.introductions set status = 'lapsed', opened_at = null where id = $1`,
		[id]
	);
	await owner.execute('alter table public.introductions enable trigger guard_introduction');
}

function message(body = 'Chào bạn') {
	return { body, submission: randomUUID() };
}

function times(...startsAt: readonly Date[]) {
	return { startsAt, minutes: 30, place: 'Thủ Dầu Một', submission: null };
}

async function read(actor: Actor) {
	const conversation = await openConversation(db, actor, id, null);
	if (conversation === null) throw new Error('There is no conversation.');
	return conversation;
}

async function meetingAt(at: Date): Promise<string> {
	const { meetings } = await read(cast.lan);
	const found = meetings.find(({ startsAt }) => startsAt.getTime() === at.getTime());
	if (found === undefined) throw new Error('There is no such time.');
	return found.id;
}

async function statuses(): Promise<readonly string[]> {
	return (await read(cast.minh)).meetings.map(({ status }) => status);
}

beforeEach(async () => {
	cast = await castConversation(database);
	id = await opened();
});

describe('who sees it', () => {
	test('both sides see how to reach the two who speak, and also those who may only read', async () => {
		for (const actor of [cast.lan, cast.minh, cast.viewer]) {
			const { introduction } = await read(actor);
			expect(introduction.parties.from.contact).toEqual({
				name: 'Lan',
				email: cast.lan.email,
				phone: '0274 380 0000'
			});
			expect(introduction.parties.to.contact?.email).toBe(cast.minh.email);
			expect(introduction.listing?.titles[0]?.title).toBe('Gia công vỏ nhôm CNC 5 trục');
		}
	});

	test('a stranger finds nothing, neither in it nor in the list', async () => {
		expect(await openConversation(db, cast.stranger, id, null)).toBeNull();
		expect((await listConversations(db, cast.stranger, 1)).introductions).toEqual([]);
	});

	test('when it is not open any more, contact details and messages are gone', async () => {
		await sendMessage(db, cast.lan, id, message());
		await close();
		const { introduction, thread, mayWrite } = await read(cast.lan);
		expect(introduction.parties.to.contact).toBeNull();
		expect(introduction.parties.from.contact).toBeNull();
		expect([thread.messages, mayWrite]).toEqual([[], false]);
	});
});

describe('messages', () => {
	test('sent four times at once under one submission, it is one message', async () => {
		const once = message();
		const results = await Promise.all([1, 2, 3, 4].map(() => sendMessage(db, cast.lan, id, once)));
		expect(results.map((result) => result.ok && result.value.is).sort()).toEqual([
			'new',
			'sent_before',
			'sent_before',
			'sent_before'
		]);
		expect((await read(cast.minh)).thread.messages).toHaveLength(1);
	});

	test('a submission of somebody else, or with other words, is refused', async () => {
		const first = message();
		await sendMessage(db, cast.lan, id, first);
		expect(await sendMessage(db, cast.minh, id, first)).toMatchObject({
			failure: 'submission_used_before'
		});
		expect(await sendMessage(db, cast.lan, id, { ...first, body: 'Khác' })).toMatchObject({
			failure: 'submission_used_before'
		});
	});

	test('one who may only read, a stranger and a forged actor cannot write', async () => {
		const forged: Actor = { ...cast.stranger, memberships: cast.lan.memberships };
		expect(await sendMessage(db, cast.viewer, id, message())).toMatchObject({
			failure: 'not_allowed'
		});
		expect(await sendMessage(db, cast.stranger, id, message())).toMatchObject({
			failure: 'not_found'
		});
		expect(await sendMessage(db, forged, id, message())).toMatchObject({ failure: 'not_found' });
		const demoted: Actor = { ...cast.viewer, memberships: cast.minh.memberships };
		expect(await sendMessage(db, demoted, id, message())).toMatchObject({ failure: 'not_allowed' });
	});

	test('nothing can be said in a conversation that is not open', async () => {
		await close();
		expect(await sendMessage(db, cast.lan, id, message())).toMatchObject({ failure: 'not_open' });
		const plan = { goal: 'Gặp nhau', nextStep: null, seenVersion: 1 };
		expect(await setGoal(db, cast.lan, id, plan)).toMatchObject({ failure: 'not_open' });
		expect(await proposeTimes(db, cast.lan, id, times(TUESDAY))).toMatchObject({
			failure: 'not_open'
		});
	});

	test('the other side gets one mail an hour, however lively the thread', async () => {
		await sendMessage(db, cast.lan, id, message('một'));
		await sendMessage(db, cast.lan, id, message('hai'));
		const [row] = await owner.query(
			`select count(*)::int as n from public.outbox where template = 'message' and data ->> 'introductionId' = $1`,
			[id]
		);
		expect(row?.n).toBe(1);
	});

	describe('a long thread', () => {
		const COUNT = 123;

		beforeEach(async () => {
			await owner.query(
				`insert into public.messages (introduction_id, author_id, organisation_id, body, submission, sent_at)
					select $1, $2, $3, 'Tin ' || n, gen_random_uuid(), now() - interval '1 day' + (n / 3) * interval '1 second'
					from generate_series(1, $4) as n`,
				[id, cast.lan.userId, organisationOf(cast.lan), COUNT]
			);
		});

		test('comes in pages that leave nothing out and say nothing twice', async () => {
			const seen: string[] = [];
			let before: string | null = null;
			for (let page = 1; page <= 10; page += 1) {
				const conversation = await openConversation(db, cast.minh, id, before);
				const { messages, hasOlder } = conversation!.thread;
				seen.unshift(...messages.map((one) => one.id));
				if (!hasOlder) break;
				before = messages[0]!.id;
			}
			expect([seen.length, new Set(seen).size]).toEqual([COUNT, COUNT]);
			const again = await openConversation(db, cast.minh, id, null);
			expect(again!.thread.messages.map((one) => one.id)).toEqual(seen.slice(-50));
		});

		test('after an unknown message there is nothing', async () => {
			const { thread } = (await openConversation(db, cast.minh, id, randomUUID()))!;
			expect(thread.messages).toEqual([]);
		});
	});
});

describe('goal and next step', () => {
	test('either side writes them and both read them', async () => {
		await setGoal(db, cast.minh, id, {
			goal: 'Làm mẫu 20 chiếc',
			nextStep: 'Gửi bản vẽ',
			seenVersion: 1
		});
		expect((await read(cast.lan)).introduction).toMatchObject({
			goal: 'Làm mẫu 20 chiếc',
			nextStep: 'Gửi bản vẽ'
		});
		await setGoal(db, cast.lan, id, { goal: null, nextStep: null, seenVersion: 2 });
		expect((await read(cast.minh)).introduction).toMatchObject({ goal: null, nextStep: null });
	});

	test('one who may only read cannot', async () => {
		expect(
			await setGoal(db, cast.viewer, id, { goal: 'x', nextStep: null, seenVersion: 1 })
		).toMatchObject({
			failure: 'not_allowed'
		});
	});
});

describe('times', () => {
	beforeEach(async () => {
		await proposeTimes(db, cast.lan, id, times(TUESDAY, THURSDAY));
	});

	async function answer(actor: Actor, at: Date, move: 'confirm' | 'cancel' | 'held') {
		return answerTime(db, actor, id, { meetingId: await meetingAt(at), move }, now);
	}

	test('the other side confirms one, and the other one is cancelled', async () => {
		expect(await answer(cast.minh, THURSDAY, 'confirm')).toMatchObject({ ok: true });
		expect(await statuses()).toEqual(['cancelled', 'confirmed']);
	});

	test('who proposed a time cannot confirm it', async () => {
		expect(await answer(cast.lan, TUESDAY, 'confirm')).toEqual({ ok: false, failure: 'conflict' });
		expect(await statuses()).toEqual(['requested', 'requested']);
	});

	test('both confirmed at once, one stands', async () => {
		const results = await Promise.all([
			answer(cast.minh, TUESDAY, 'confirm'),
			answer(cast.minh, THURSDAY, 'confirm')
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect([...(await statuses())].sort()).toEqual(['cancelled', 'confirmed']);
	});

	test('a talk is moved by proposing another time, and both see it moved', async () => {
		await answer(cast.minh, TUESDAY, 'confirm');
		await proposeTimes(db, cast.minh, id, times(FRIDAY));
		expect(await answer(cast.lan, FRIDAY, 'confirm')).toMatchObject({ ok: true });
		expect(await statuses()).toEqual(['moved', 'cancelled', 'confirmed']);
	});

	test('either side cancels, and the same time may then be proposed again', async () => {
		await answer(cast.minh, TUESDAY, 'cancel');
		await answer(cast.lan, THURSDAY, 'cancel');
		expect(await proposeTimes(db, cast.minh, id, times(TUESDAY))).toMatchObject({ ok: true });
	});

	test('the same time twice, a fifth time and a time that has passed are refused', async () => {
		expect(await proposeTimes(db, cast.lan, id, times(TUESDAY))).toMatchObject({
			failure: 'same_time'
		});
		expect(await proposeTimes(db, cast.lan, id, times(new Date(0)))).toMatchObject({
			failure: 'time_has_passed'
		});
		const later = [1, 2, 3].map((hour) => new Date(FRIDAY.getTime() + hour * 3_600_000));
		expect(await proposeTimes(db, cast.lan, id, times(...later))).toMatchObject({
			failure: 'too_many_times'
		});
		expect(await statuses()).toHaveLength(2);
	});

	test('a time of another conversation is not found here', async () => {
		const meetingId = await meetingAt(TUESDAY);
		const first = { cast, id };
		cast = await castConversation(database);
		id = await opened();
		const move = { meetingId, move: 'confirm' } as const;
		expect(await answerTime(db, cast.minh, id, move, now)).toMatchObject({ failure: 'not_found' });
		({ cast, id } = first);
		expect(await statuses()).toEqual(['requested', 'requested']);
	});

	test('a talk cannot have taken place before it begins', async () => {
		await answer(cast.minh, TUESDAY, 'confirm');
		expect(await answer(cast.lan, TUESDAY, 'held')).toMatchObject({ failure: 'conflict' });
	});

	test('one who may only read, and a stranger, change nothing', async () => {
		expect(await proposeTimes(db, cast.viewer, id, times(FRIDAY))).toMatchObject({
			failure: 'not_allowed'
		});
		expect(await answer(cast.viewer, TUESDAY, 'confirm')).toMatchObject({ failure: 'not_allowed' });
		expect(await answer(cast.stranger, TUESDAY, 'cancel')).toMatchObject({ failure: 'not_found' });
	});
});
