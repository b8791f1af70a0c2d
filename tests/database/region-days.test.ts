import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays, dayOf } from '#lib/domain/day.ts';
import { instantOf } from '#lib/domain/local-time.ts';
import { ANONYMOUS } from '#lib/server/data/identity.ts';
import { findOrganisationBySlug } from '#lib/server/data/organisation/organisations.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { readDesk } from '#lib/server/use-cases/desk/read-desk.ts';
import { lapseInterests } from '#lib/server/use-cases/introduction/lapse-interests.ts';
import { remindInterests } from '#lib/server/use-cases/introduction/remind-interests.ts';
import { sendInterest } from '#lib/server/use-cases/introduction/send-interest.ts';
import { snoozeInterest } from '#lib/server/use-cases/introduction/snooze-interest.ts';
import {
	castConversation,
	organisationOf,
	type ConversationCast
} from '../support/conversation-cast.ts';
import { openTestDatabase } from '../support/database.ts';

// A day begins and ends on the walls of the region, whatever the clock of the host or of the database shows.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;

const CLOCKS = ['00:30', '06:30', '23:30'] as const;

/** A zone in which it is another day now than in UTC: there is always one, as the two lie 26 hours apart. */
const OTHER_DAY = ['Pacific/Kiritimati', 'Etc/GMT+12'].find(
	(zone) => dayOf(new Date(), zone) !== dayOf(new Date(), 'UTC')
)!;

async function serveIn(timeZone: string): Promise<LiveRegion> {
	await owner.execute('delete from public.regions');
	await owner.query(
		`insert into public.places (code, kind, name_vi, name_en) values ('VN', 'country', 'Việt Nam', 'Viet Nam')
			on conflict do nothing`
	);
	await owner.query(
		`insert into public.regions (code, name_vi, name_en, place_code, languages, time_zone, country, currency, loaded_at)
			values ('here', 'Vùng', 'Region', 'VN', '{vi}', $1, 'VN', 'VND', now())`,
		[timeZone]
	);
	return openLiveRegion(db, (cause) => {
		throw cause;
	});
}

let cast: ConversationCast;
beforeEach(async () => {
	cast = await castConversation(database);
});

async function askedInterest(): Promise<string> {
	const sent = await sendInterest(db, cast.lan, {
		...{ listingId: cast.offerId, fromListingId: cast.needId },
		fromOrganisationId: organisationOf(cast.lan),
		note: 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.'
	});
	if (!sent.ok) throw new Error(sent.failure);
	return sent.value.id;
}

describe.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('in %s', (zone) => {
	const day = addDays(dayOf(new Date(), zone), 10);
	const at = (time: string, days = 0) => instantOf(`${addDays(day, days)}T${time}`, zone)!;

	test.each(CLOCKS)(
		'what is put off at %s for a day is back on the desk at any time of the next',
		async (time) => {
			const live = await serveIn(zone);
			const id = await askedInterest();
			await snoozeInterest(db, cast.minh, id, 1, dayOf(at(time), live.timeZone));
			const onDesk = async (when: Date) =>
				(await readDesk(db, live, cast.minh, when)).toAnswer.interests.map((one) => one.id);

			expect(await onDesk(at('23:59'))).toEqual([]);
			for (const next of CLOCKS) expect(await onDesk(at(next, 1))).toEqual([id]);
			await live.close();
		}
	);

	test('a reminder, and the end of what was put off, come with the day on the wall', async () => {
		const live = await serveIn(zone);
		const id = await askedInterest();
		await snoozeInterest(db, cast.minh, id, 25, dayOf(at('12:00'), live.timeZone));
		const state = async () => {
			const [row] = await owner.query<{ status: string; reminded: boolean }>(
				'select status, reminded_at is not null as reminded from public.interests where id = $1',
				[id]
			);
			return row;
		};

		await remindInterests(db, at('23:30', 24));
		expect(await state()).toEqual({ status: 'sent', reminded: false });
		await remindInterests(db, at('00:30', 25));
		expect(await state()).toEqual({ status: 'sent', reminded: true });
		await lapseInterests(db, at('23:30', 31));
		expect(await state()).toEqual({ status: 'sent', reminded: true });
		await lapseInterests(db, at('00:30', 32));
		expect(await state()).toEqual({ status: 'lapsed', reminded: true });
		await live.close();
	});

	test('an offer is matched until the end of its last day, and not at half past midnight', async () => {
		await owner.query('update public.listings set available_until = $1 where id = $2', [
			day,
			cast.offerId
		]);
		const live = await serveIn(zone);
		const question = { listing: live.find(cast.needId)!, others: [live.find(cast.offerId)!] };
		const datesAt = async (now: Date) => {
			const [pair] = await live.ask('explainPairs', { ...question, now, nearness: new Map() });
			return pair!.gates.find(({ code }) => code === 'dates')!.status;
		};

		for (const time of CLOCKS) expect(await datesAt(at(time))).not.toBe('closed');
		for (const time of CLOCKS) expect(await datesAt(at(time, 1))).toBe('closed');
		await live.close();
	});
});

describe('where it is another day than in UTC', () => {
	const today = dayOf(new Date(), OTHER_DAY);

	test('the last day of a listing may be the day on the wall, and not the one before', async () => {
		const live = await serveIn(OTHER_DAY);
		const lastDay = (day: string) =>
			owner.query('update public.listings set available_until = $1 where id = $2', [
				day,
				cast.offerId
			]);

		await expect(lastDay(addDays(today, -1))).rejects.toThrow('the last day has passed');
		await expect(lastDay(today)).resolves.toEqual([]);
		await live.close();
	});

	test('a check holds through its last day on the wall, for visitors and for trust alike', async () => {
		const live = await serveIn(OTHER_DAY);
		const organisationId = organisationOf(cast.minh);
		const levelUntil = async (day: string) => {
			await owner.query('delete from public.verifications where organisation_id = $1', [
				organisationId
			]);
			await owner.query(
				`insert into public.verifications (organisation_id, level, method, verified_on, valid_until)
					values ($1, 'site_verified', 'test', $2::date - 400, $2)`,
				[organisationId, day]
			);
			const [trusted] = await owner.query<{ is: boolean }>('select private.is_verified($1) as is', [
				organisationId
			]);
			const seen = await db.transaction(ANONYMOUS, (tx) =>
				findOrganisationBySlug(tx, `to-chuc-${organisationId}`)
			);
			return [seen?.verification?.level ?? null, trusted!.is];
		};

		expect(await levelUntil(addDays(today, -1))).toEqual([null, false]);
		expect(await levelUntil(today)).toEqual(['site_verified', true]);
		await live.close();
	});

	test('who founds an organisation has claimed it on the day on the wall', async () => {
		const live = await serveIn(OTHER_DAY);
		await db.transaction({ role: 'authenticated', userId: cast.lan.userId }, async (tx) => {
			await tx
				.insertInto('organisations')
				.values({
					slug: 'moi-lap',
					name: 'Xưởng mới',
					sphere: 'industry',
					kind: 'sme',
					languages: ['vi']
				})
				.execute();
		});
		const rows = await owner.query<{ verifiedOn: string }>(
			`select verified_on::text as "verifiedOn" from public.verifications
				join public.organisations on organisations.id = organisation_id where slug = 'moi-lap'`
		);
		expect(rows).toEqual([{ verifiedOn: today }]);
		await live.close();
	});
});
