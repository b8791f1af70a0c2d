import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';

const SCHEMA = 'pgboss';

/**
 * Brings the tables of the job queue up to the installed pg-boss, and lets role `jobs` use them. The queue
 * itself then runs without any right to change a schema.
 */
export async function prepareJobSchema(connection: OwnerConnection): Promise<void> {
	const [row] = await connection.query(
		`select to_regclass('${SCHEMA}.version') is not null as present`
	);
	if (row?.['present'] === true) {
		await upgrade(connection);
	} else {
		await connection.execute(getConstructionPlans(SCHEMA));
	}
	await connection.execute(`
		revoke all on schema ${SCHEMA} from public;
		revoke all on all functions in schema ${SCHEMA} from public;
		grant usage on schema ${SCHEMA} to jobs;
		grant select, insert, update, delete on all tables in schema ${SCHEMA} to jobs;
		grant usage on all sequences in schema ${SCHEMA} to jobs;
		grant execute on all functions in schema ${SCHEMA} to jobs;
	`);
	await pinSearchPath(connection);
}

/** pg-boss leaves it open in which schemas its functions look; a new version of one forgets what was set here. */
async function pinSearchPath(connection: OwnerConnection): Promise<void> {
	await connection.execute(`
		do $$
		declare
			routine regprocedure;
		begin
			for routine in
				select oid from pg_catalog.pg_proc
				where pronamespace = '${SCHEMA}'::regnamespace and proconfig is null
			loop
				execute format('alter function %s set search_path = %I', routine, '${SCHEMA}');
			end loop;
		end
		$$
	`);
}

/** pg-boss publishes the way from one version to its newest, and nothing when there is none. */
async function upgrade(connection: OwnerConnection): Promise<void> {
	const [row] = await connection.query(`select version from ${SCHEMA}.version`);
	const installed = Number(row?.['version']);
	if (installed === newestVersion()) return;
	await connection.execute(getMigrationPlans(SCHEMA, installed));
}

function newestVersion(): number {
	const written = /INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\)/.exec(
		getConstructionPlans(SCHEMA)
	);
	if (!written) throw new Error('pg-boss no longer says which version of its schema it creates.');
	return Number(written[1]);
}
