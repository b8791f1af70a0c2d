import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { escapeIdentifier } from 'pg';

/** Roles are not part of a dump. These are ours; a restore makes the missing ones first. */
const ROLES = ['anon', 'authenticated', 'service_role', 'supabase_auth_admin', 'jobs', 'site'];

const TABLES = `
	select tables.table_schema, tables.table_name
	from information_schema.tables
	where tables.table_type = 'BASE TABLE'
		and tables.table_schema not in ('pg_catalog', 'information_schema')
	order by tables.table_schema, tables.table_name
`;

/** Rows of every table, by `schema.table`. A partitioned table counts through its parent and its parts. */
export async function countRows(connection: OwnerConnection): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const row of await connection.query(TABLES)) {
		const [schema, table] = [String(row['table_schema']), String(row['table_name'])];
		const [counted] = await connection.query(
			`select count(*)::int as rows from ${escapeIdentifier(schema)}.${escapeIdentifier(table)}`
		);
		counts[`${schema}.${table}`] = Number(counted?.['rows']);
	}
	return counts;
}

/** Statements that make our roles and their memberships where they are missing. */
export async function describeRoles(connection: OwnerConnection): Promise<string> {
	const roles = await connection.query(
		'select rolname, rolcanlogin from pg_roles where rolname = any($1::text[]) order by rolname',
		[ROLES]
	);
	const memberships = await connection.query<{ granted: string; member: string }>(
		`select granted.rolname as granted, member.rolname as member
		from pg_auth_members
		join pg_roles granted on granted.oid = pg_auth_members.roleid
		join pg_roles member on member.oid = pg_auth_members.member
		where granted.rolname = any($1::text[]) and member.rolname = any($1::text[])
		order by 1, 2`,
		[ROLES]
	);
	const creations = roles.map((row) => {
		const role = String(row['rolname']);
		const login = row['rolcanlogin'] === true ? 'login' : 'nologin';
		return `if not exists (select from pg_catalog.pg_roles where rolname = '${role}') then create role ${role} ${login} noinherit; end if;`;
	});
	const grants = memberships.map((row) => `grant ${row.granted} to ${row.member};`);
	return `do $roles$ begin ${creations.join('\n')} end $roles$;\n${grants.join('\n')}\n`;
}

/** The newest migration that was applied; null in a database without history. */
export async function newestMigration(connection: OwnerConnection): Promise<string | null> {
	const [history] = await connection.query(
		`select to_regclass('migration.applied') is not null as present`
	);
	if (history?.['present'] !== true) return null;
	const [row] = await connection.query(
		'select version from migration.applied order by length(version) desc, version desc limit 1'
	);
	return row ? String(row['version']) : null;
}
