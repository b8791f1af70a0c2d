import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';

/** A table has changed much by this many rows and a fifth of those it had. */
const FEWEST_CHANGED = 500;
/** 300 times as many rows are looked at: a fifth of the default, since clients wait meanwhile. The daily vacuum takes the default. */
const TARGET = 20;

/**
 * The tables that changed much since their statistics were taken, their names quoted. On a server autovacuum looks after them;
 * PGlite has none.
 */
export async function listChangedTables(owner: OwnerConnection): Promise<readonly string[]> {
	const rows = await owner.query<{ readonly name: string }>(
		`select format('%I.%I', schemaname, pg_class.relname) as name
		from pg_stat_user_tables join pg_class on pg_class.oid = relid
		where n_mod_since_analyze > $1 + 0.2 * greatest(reltuples, 0)`,
		[FEWEST_CHANGED]
	);
	return rows.map(({ name }) => name);
}

/** All tables that can be vacuumed, those of the system too, their names quoted. */
export async function listTables(owner: OwnerConnection): Promise<readonly string[]> {
	const rows = await owner.query<{ readonly name: string }>(
		`select format('%I.%I', schemaname, relname) as name from pg_stat_all_tables
		where schemaname <> 'pg_toast' order by n_dead_tup desc, relid`
	);
	return rows.map(({ name }) => name);
}

/**
 * Takes the statistics of a table, and by that drops the plans that were kept for it. There is one session, as old as the
 * site: it would go on with plans made while the table was small, and read all of it for each row that refers to it.
 */
export async function takeStatistics(owner: OwnerConnection, table: string): Promise<void> {
	await owner.execute(
		`set default_statistics_target = ${TARGET}; analyze ${table}; reset default_statistics_target`
	);
}
