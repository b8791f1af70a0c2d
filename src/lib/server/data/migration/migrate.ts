import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { compareVersions, readMigrationFiles, type MigrationFile } from './migration-files.ts';
import { StartupError } from '#lib/server/data/connection/startup-error.ts';

export interface MigrateOptions {
	readonly connection: OwnerConnection;
	/** The folder of numbered SQL files. */
	readonly directory: string;
	readonly now: Date;
	/** Runs before the first change to a database that already had some migration. */
	readonly beforeChange?: (pending: readonly MigrationFile[]) => Promise<void>;
}

export interface MigrationReport {
	/** Versions applied just now, oldest first. */
	readonly applied: readonly string[];
	/** The newest version of the database; null when there is no migration at all. */
	readonly current: string | null;
}

interface AppliedMigration {
	readonly version: string;
	/** Null when the Supabase CLI applied it: it keeps no checksum. */
	readonly checksum: string | null;
}

/** Any number will do, as long as every release uses the same. */
const LOCK = 7_481_929_201;

const HISTORY = `
	create schema if not exists migration;
	create table if not exists migration.applied (
		version text not null,
		name text not null,
		checksum text not null,
		applied_at timestamptz not null,
		constraint applied_pkey primary key (version)
	);
	revoke all on schema migration from public;
`;

/**
 * Brings the schema up to the code: forward only, each file once and in a transaction of its own, one process
 * at a time. Migrations that the Supabase CLI recorded count as applied, and are recorded there too.
 *
 * @throws StartupError when the database is newer than the code, an applied file was edited, a file is older
 *   than what was applied, or its SQL fails; nothing of a failed file stays
 */
export async function migrate(options: MigrateOptions): Promise<MigrationReport> {
	const { connection } = options;
	const files = await readMigrationFiles(options.directory);

	await connection.query(`select pg_advisory_lock(${LOCK})`);
	try {
		await connection.execute(HISTORY);
		const cliHistory = await hasCliHistory(connection);
		const applied = await readHistory(connection, cliHistory);
		const pending = choosePending(files, applied);

		if (pending.length > 0 && applied.length > 0) await options.beforeChange?.(pending);
		for (const file of pending) await apply(connection, file, options.now, cliHistory);
		return { applied: pending.map((file) => file.version), current: files.at(-1)?.version ?? null };
	} finally {
		await connection.query(`select pg_advisory_unlock(${LOCK})`);
	}
}

/** Compares the files with the history, and says which of them are to be applied. */
function choosePending(
	files: readonly MigrationFile[],
	applied: readonly AppliedMigration[]
): readonly MigrationFile[] {
	const known = new Map(files.map((file) => [file.version, file]));
	const done = new Set(applied.map((entry) => entry.version));

	for (const entry of applied) {
		const file = known.get(entry.version);
		if (!file) {
			throw new StartupError(
				'DATABASE_NEWER',
				`The database has migration ${entry.version}, which this release does not know. Start a release that has it.`
			);
		}
		if (entry.checksum !== null && entry.checksum !== file.checksum) {
			throw new StartupError(
				'MIGRATION_EDITED',
				`Migration ${file.version}_${file.name} was changed after it had been applied. Restore the file and write a new migration instead.`
			);
		}
	}

	const newest = applied
		.map((entry) => entry.version)
		.sort(compareVersions)
		.at(-1);
	const pending = files.filter((file) => !done.has(file.version));
	for (const file of pending) {
		if (newest !== undefined && compareVersions(file.version, newest) < 0) {
			throw new StartupError(
				'MIGRATION_OUT_OF_ORDER',
				`Migration ${file.version}_${file.name} is older than ${newest}, which is already applied. Give it a newer number.`
			);
		}
	}
	return pending;
}

async function apply(
	connection: OwnerConnection,
	file: MigrationFile,
	now: Date,
	cliHistory: boolean
): Promise<void> {
	try {
		await connection.execute('begin');
		await connection.execute(file.statements);
		await connection.query(
			'insert into migration.applied (version, name, checksum, applied_at) values ($1, $2, $3, $4)',
			[file.version, file.name, file.checksum, now.toISOString()]
		);
		if (cliHistory) {
			await connection.query(
				'insert into supabase_migrations.schema_migrations (version, name) values ($1, $2)',
				[file.version, file.name]
			);
		}
		await connection.execute('commit');
	} catch (cause) {
		await connection.execute('rollback');
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new StartupError(
			'MIGRATION_FAILED',
			`Migration ${file.version}_${file.name} failed and left nothing behind: ${reason}`,
			{ cause }
		);
	}
}

async function hasCliHistory(connection: OwnerConnection): Promise<boolean> {
	const [row] = await connection.query(
		`select to_regclass('supabase_migrations.schema_migrations') is not null as present`
	);
	return row?.['present'] === true;
}

async function readHistory(
	connection: OwnerConnection,
	cliHistory: boolean
): Promise<readonly AppliedMigration[]> {
	const own = await connection.query('select version, checksum from migration.applied');
	const applied = new Map(own.map((row) => [String(row['version']), String(row['checksum'])]));
	const fromCli = cliHistory
		? await connection.query('select version from supabase_migrations.schema_migrations')
		: [];
	return [
		...[...applied].map(([version, checksum]) => ({ version, checksum })),
		...fromCli
			.map((row) => String(row['version']))
			.filter((version) => !applied.has(version))
			.map((version) => ({ version, checksum: null }))
	];
}
