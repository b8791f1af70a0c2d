import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { readDesk } from '#lib/server/use-cases/desk/read-desk.ts';
import { expireListings } from '#lib/server/use-cases/listing/expire-listings.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
	castConversation,
	organisationOf
} from '../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { foretellEnds } from '../listing/foretell-ends.ts';
import { renewImported } from './renew-imported.ts';

const DAY_MS = 86_400_000;
const MANY = 450;

let database: TestDatabase;
let cast: Awaited<ReturnType<typeof castConversation>>;
let live: LiveRegion;
beforeAll(async () => {
	database = await openTestDatabase();
	cast = await castConversation(database);
	live = await openLiveRegion(database.db, (cause) => {
		throw cause;
	});
}, 60_000);
afterAll(() => database.close());

let importId: string;
let endsAt: Date;
const now = new Date();

beforeEach(async () => {
	await database.owner.execute(
		'delete from public.listings; delete from public.imports; delete from public.outbox; delete from public.foretold_ends'
	);
	endsAt = new Date(now.getTime() + 10 * DAY_MS);
	const [brought] = await database.owner.query<{ id: string }>(
		`insert into public.imports (organisation_id, kind, file_name, file_checksum, mapping, status)
		 values ($1, 'offer', 'máy.csv', 'x', '{}', 'completed') returning id`,
		[organisationOf(cast.lan)]
	);
	importId = brought!.id;
	await add(1, MANY, importId);
});

async function add(from: number, to: number, brought: string | null): Promise<void> {
	await database.owner.query(
		`with made as (
			insert into public.listings (kind, organisation_id, status, import_id, external_id, expires_at)
			select 'offer', $1, 'published', $2, case when $2::uuid is not null then n::text end, $3
			from generate_series($4::integer, $5::integer) as n returning id
		)
		insert into public.listing_texts (listing_id, language, title, summary)
		select id, 'vi', 'Gia công chi tiết nhôm', 'Gia công chi tiết nhôm và thép theo bản vẽ, nhận từ một chiếc.' from made`,
		[organisationOf(cast.lan), brought, endsAt, from, to]
	);
}

const mails = () =>
	database.owner.query<{ template: string; data: Readonly<Record<string, unknown>> }>(
		'select template, data from public.outbox order by created_at, event_key'
	);
const desk = (at: Date) => readDesk(database.db, live, cast.lan, at);

test('whoever writes for an organisation gets one mail for all that end on one day', async () => {
	expect(await foretellEnds(database.db, new Date(now.getTime() - 5 * DAY_MS))).toBe(0);
	expect(await foretellEnds(database.db, now)).toBe(1);
	expect(await foretellEnds(database.db, now)).toBe(0);
	const [told, ...others] = await mails();
	expect(others).toEqual([]);
	expect(told).toMatchObject({ template: 'listings_expiring', data: { count: MANY } });
	expect(told?.data['lastDay']).toMatch(/^\d{4}-\d{2}-\d{2}$/);

	await add(MANY + 1, MANY + 1, null);
	expect(await foretellEnds(database.db, now)).toBe(1);
	expect((await mails()).map(({ data }) => data['count'])).toEqual([MANY, MANY + 1]);
});

test('one listing that ends is named', async () => {
	await database.owner.execute('delete from public.listings');
	await add(1, 1, null);
	await foretellEnds(database.db, now);
	const [id] = await database.owner.query<{ id: string }>('select id from public.listings');
	expect(await mails()).toMatchObject([
		{ template: 'listing_expiring', data: { listingId: id!.id } }
	]);
});

test('the desk shows an import as one thing, before and after its end, and all of it is renewed by one act', async () => {
	const before = await desk(now);
	expect(before.importEnds).toEqual([
		{ importId, fileName: 'máy.csv', ending: MANY, firstEndsAt: endsAt, ended: 0 }
	]);
	expect(before.toComplete).toEqual([]);

	const later = new Date(endsAt.getTime() + DAY_MS);
	expect(await expireListings(database.db, later)).toBe(MANY);
	const after = await desk(later);
	expect(after.importEnds).toMatchObject([{ ending: 0, firstEndsAt: null, ended: MANY }]);
	expect(after.hasPublished).toBe(false);

	expect(await renewImported(database.db, cast.lan, importId, later)).toBe(MANY);
	const renewed = await desk(later);
	expect([renewed.importEnds, renewed.hasPublished]).toEqual([[], true]);
	expect(renewed.toComplete).toHaveLength(100);
	const until = await database.owner.query(
		'select distinct status, expires_at, confirmed_at is not null as confirmed from public.listings'
	);
	expect(until).toEqual([
		{ status: 'published', expires_at: new Date(later.getTime() + 90 * DAY_MS), confirmed: true }
	]);
});

test('whoever joined an organisation that a row named renews its listings, and sees nothing else of the import', async () => {
	await database.owner.query(
		`update public.listings set organisation_id = $1 where external_id::integer <= 3`,
		[organisationOf(cast.minh)]
	);
	const theirs = () => readDesk(database.db, live, cast.minh, now);
	const ends = { importId, fileName: 'máy.csv', ending: 3, firstEndsAt: endsAt, ended: 0 };
	expect((await theirs()).importEnds).toEqual([ends]);
	expect((await theirs()).hasImports).toBe(false);
	expect((await desk(now)).importEnds).toMatchObject([{ ending: MANY - 3 }]);
	expect(await renewImported(database.db, cast.minh, importId, now)).toBe(3);
	expect((await theirs()).importEnds).toEqual([]);
	expect((await desk(now)).importEnds).toMatchObject([{ ending: MANY - 3 }]);
});

test('nobody renews what others imported, and nothing whose own last day has passed', async () => {
	expect(await renewImported(database.db, cast.minh, importId, now)).toBe(0);
	expect(await renewImported(database.db, cast.lan, 'no id', now)).toBe(0);
	expect((await desk(now)).importEnds).toHaveLength(1);
	await database.owner.execute(
		`update public.listings set available_until = current_date + 1 where external_id::integer <= 50`
	);
	await expireListings(database.db, new Date(endsAt.getTime() + DAY_MS));
	await database.owner.execute(
		`update public.listings set available_until = current_date - 2 where external_id::integer <= 50`
	);
	expect((await desk(now)).importEnds).toMatchObject([{ ended: MANY - 50 }]);
	expect(await renewImported(database.db, cast.lan, importId, now)).toBe(MANY - 50);
});

test('two presses at once renew everything once', async () => {
	const both = await Promise.all([
		renewImported(database.db, cast.lan, importId, now),
		renewImported(database.db, cast.lan, importId, now)
	]);
	expect(both[0] + both[1]).toBe(MANY);
});
