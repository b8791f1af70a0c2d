import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMigratedPostgres } from '../../support/migrated-postgres.ts';
import { findPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';

const found = findPostgres();

/** One statement of each kind over many rows, and over one. */
describe.runIf(found.binaries !== null)('what a statement announces on PostgreSQL', () => {
	let cluster: PostgresCluster;
	let client: Client;
	const heard: string[] = [];

	beforeAll(async () => {
		cluster = await startMigratedPostgres();
		client = new Client({ connectionString: cluster.url() });
		client.on('notification', ({ payload }) => void heard.push(payload ?? ''));
		await client.connect();
		await client.query('listen trihelix');
	}, 60_000);
	afterAll(async () => {
		await client.end();
		await cluster.stop();
	});

	/** @returns the payloads of one statement, which is a transaction of its own */
	async function announced(statement: string): Promise<readonly string[]> {
		heard.length = 0;
		await client.query(statement);
		await client.query('select 1');
		return [...heard];
	}

	const numbered = (letter: string) =>
		`('${letter}0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;
	const first = (letter: string) => `${letter}0000000-0000-4000-8000-000000000001`;
	const MANY = 300;

	beforeEach(async () => {
		await client.query(`
			delete from public.organisations;
			delete from auth.users;
			delete from public.audit_entries;
			insert into auth.users (id, email, created_at, updated_at)
			select ${numbered('e')}, 'person' || n || '@demo.example', now(), now() from generate_series(1, ${MANY}) as n;
			insert into public.organisations (id, slug, name, sphere, kind)
			select ${numbered('a')}, 'firm-' || n, 'Firm ' || n, 'industry', 'sme' from generate_series(1, ${MANY}) as n;
			insert into public.imports (id, organisation_id, kind, file_name, file_checksum, mapping)
			values ('${first('f')}', '${first('a')}', 'offer', 'offers.csv', 'x', '{}')
		`);
	});

	const addListings = (from: number, to: number) => `
		insert into public.listings (id, kind, organisation_id, status, import_id, external_id)
		select ${numbered('b')}, 'offer', '${first('a')}', 'published', '${first('f')}', n::text
		from generate_series(${from}, ${to}) as n`;
	const isDesk = (payload: string) => payload.startsWith('desk');
	const addNeeds = `
		insert into public.listings (id, kind, organisation_id, status)
		select ${numbered('c')}, 'need', ${numbered('a')}, 'paused' from generate_series(2, ${MANY}) as n`;

	test('is one id for one listing, and that there are many for many', async () => {
		expect(await announced(addListings(1, 1))).toEqual([`listing ${first('b')}`]);
		expect(await announced(addListings(2, MANY))).toEqual(['listings']);
		const renew = `update public.listings set version = version + 1`;
		expect(await announced(`${renew} where id = '${first('b')}'`)).toEqual([
			`listing ${first('b')}`
		]);
		expect(await announced(renew)).toEqual(['listings']);
		expect(await announced(`update public.listings set matched_version = version`)).toEqual([]);
		expect(await announced(`update public.listings set status = 'expired'`)).toEqual(['listings']);
		expect(await announced(`delete from public.listings where id = '${first('b')}'`)).toEqual([]);
		expect(await announced(`update public.listings set status = 'withdrawn'`)).toEqual([]);
	});

	test('is one mail an organisation where many of its listings expire', async () => {
		await client.query(`
			insert into public.memberships (organisation_id, user_id, role, status)
			values ('${first('a')}', '${first('e')}', 'owner', 'active')`);
		await client.query(addListings(1, MANY));
		const half = (comparison: string) =>
			`update public.listings set status = 'expired' where status = 'published' and external_id::integer ${comparison} 150`;
		expect((await announced(half('<='))).toSorted()).toEqual(['listings', 'outbox']);
		await client.query(half('>'));
		const { rows } = await client.query<{ template: string; data: unknown; of_acts: string }>(`
			select template, data,
				(select count(*) from public.audit_entries where action = 'moved' and entity = 'listing') as of_acts
			from public.outbox`);
		expect(rows).toEqual([
			{
				template: 'listings_expired',
				data: { count: MANY, organisation: 'Firm 1' },
				of_acts: String(MANY)
			}
		]);
	});

	test('is the desk of one organisation, and all desks for many', async () => {
		const join = (from: number, to: number) => `
			insert into public.memberships (organisation_id, user_id, role, status)
			select ${numbered('a')}, ${numbered('e')}, 'viewer', 'active' from generate_series(${from}, ${to}) as n`;
		expect((await announced(join(1, 1))).toSorted()).toEqual([
			`desk ${first('a')}`,
			`person ${first('e')}`
		]);
		expect((await announced(join(2, MANY))).toSorted()).toEqual(['desks', 'persons']);
		expect((await announced(`update public.memberships set role = 'editor'`)).toSorted()).toEqual([
			'desks',
			'persons'
		]);
		const end = `update public.memberships set status = 'ended', ended_at = now()`;
		expect((await announced(`${end} where user_id = '${first('e')}'`)).toSorted()).toEqual([
			`desk ${first('a')}`,
			`person ${first('e')}`
		]);
		const suspend = `update public.persons set suspended_at = now()`;
		expect(await announced(`${suspend} where user_id = '${first('e')}'`)).toEqual([
			`person ${first('e')}`
		]);
		expect(await announced(`update public.persons set locale = 'en'`)).toEqual([]);
	});

	test('is one organisation, or many, and nothing for new ones', async () => {
		const say = `update public.organisations set name = name || '!'`;
		expect(await announced(`${say} where id = '${first('a')}'`)).toEqual([
			`organisation ${first('a')}`
		]);
		expect(await announced(say)).toEqual(['organisations']);
		expect(
			await announced(
				`insert into public.organisations (slug, name, sphere, kind) values ('new', 'New', 'industry', 'sme')`
			)
		).toEqual([]);
	});

	test('is both desks of an interest, and all desks when an hour reminds of many', async () => {
		await client.query(addNeeds);
		await client.query(addListings(1, 1));
		const ask = (from: number, to: number) => `
			insert into public.interests (listing_id, from_listing_id, from_organisation_id, to_organisation_id, note, sent_by)
			select '${first('b')}', ${numbered('c')}, ${numbered('a')}, '${first('a')}', 'Chúng tôi cần 200 vỏ nhôm mỗi tháng.', ${numbered('e')}
			from generate_series(${from}, ${to}) as n`;
		expect((await announced(ask(2, 2))).filter(isDesk)).toEqual([
			`desk ${first('a')} a0000000-0000-4000-8000-000000000002`
		]);
		expect((await announced(ask(3, MANY))).filter(isDesk)).toEqual(['desks']);
		const remind = `update public.interests set reminded_at = now()`;
		expect((await announced(remind)).filter(isDesk)).toEqual(['desks']);
		const lapse = `update public.interests set status = 'lapsed'`;
		expect((await announced(lapse)).filter(isDesk)).toEqual(['desks']);
	});

	test('is two topics for many conflicts that end', async () => {
		const declare = `
			insert into public.organisation_conflicts (organisation_id, other_id, kind)
			select '${first('a')}', ${numbered('a')}, 'competition' from generate_series(2, ${MANY}) as n`;
		expect(await announced(declare)).toEqual(['conflicts']);
		await client.query(addListings(1, 1));
		expect((await announced('delete from public.organisation_conflicts')).toSorted()).toEqual([
			'conflicts',
			'listings'
		]);
	});
});
