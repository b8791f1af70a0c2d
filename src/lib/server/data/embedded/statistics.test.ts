import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { listChangedTables, takeStatistics } from './statistics.ts';

const database = await openTestDatabase();
afterAll(() => database.close());
const { owner } = database;

const TABLE = 'public.organisations';

async function insertOrganisations(from: number, to: number): Promise<void> {
	await owner.execute(
		`insert into public.organisations (slug, name, sphere, kind)
		select 'xuong-' || nth, 'Xưởng số ' || nth, 'industry', 'sme' from generate_series(${from}, ${to}) as nth`
	);
}

/** @returns organisations that were come by while whole tables were read for 100 rows that refer to one */
async function scannedByReferences(): Promise<number> {
	const before = await countScanned();
	await owner.execute(
		`insert into public.verifications (organisation_id, level, method, verified_on)
		select id, 'listed', 'import', current_date from public.organisations order by id limit 100`
	);
	return (await countScanned()) - before;
}

async function countScanned(): Promise<number> {
	await owner.query('select pg_stat_force_next_flush()');
	const [read] = await owner.query<{ readonly n: number }>(
		`select seq_tup_read::int as n from pg_stat_user_tables where relid = '${TABLE}'::regclass`
	);
	return read!.n;
}

test('drops the plans that were made for a small table, once it has grown', async () => {
	await insertOrganisations(1, 20);
	await owner.execute(`vacuum (analyze) ${TABLE}`);
	await scannedByReferences();
	expect(await listChangedTables(owner)).not.toContain(TABLE);

	await insertOrganisations(21, 900);
	expect(await scannedByReferences()).toBeGreaterThan(20_000);
	expect(await listChangedTables(owner)).toContain(TABLE);

	await takeStatistics(owner, TABLE);
	expect(await listChangedTables(owner)).not.toContain(TABLE);
	// The statement itself reads all of it once.
	expect(await scannedByReferences()).toBeLessThan(1_000);
});
