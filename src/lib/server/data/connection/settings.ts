import path from 'node:path';

/** How much a commit waits for the disk: see `docs/operations`. `durable` syncs every commit. */
export type Durability = 'balanced' | 'durable';

interface CommonSettings {
	/** The folder that holds `src/` and `supabase/`. */
	readonly root: string;
	/** Where this region keeps what is not in the code: embedded database, backups. */
	readonly dataFolder: string;
	/** How long one statement of a request may take, in milliseconds; see `DbOptions`. */
	readonly deadlineMs: number;
	/** The same for what no request waits for: loading a region, imports, jobs. */
	readonly workDeadlineMs: number;
	/** How many backups stay; the oldest go first. */
	readonly backupsKept: number;
	/** Below this much free space, in bytes, the embedded database refuses to write. */
	readonly minimumFreeBytes: number;
}

export interface EmbeddedSettings extends CommonSettings {
	readonly mode: 'embedded';
	readonly durability: Durability;
}

export interface PostgresSettings extends CommonSettings {
	readonly mode: 'postgres' | 'supabase';
	/** Connects as the owner of the schema. Used to migrate, back up and restore, never to serve. */
	readonly ownerUrl: string;
	/** How many connections one process may hold. */
	readonly poolSize: number;
}

export type DatabaseSettings = EmbeddedSettings | PostgresSettings;

export type Environment = Readonly<Record<string, string | undefined>>;

const MEBIBYTE = 1024 * 1024;

/**
 * Which database the environment asks for. Nothing set means the embedded one.
 *
 * @throws Error with a plain sentence when a variable is set to something it cannot be
 */
export function readDatabaseSettings(
	env: Environment,
	workingFolder: string = process.cwd()
): DatabaseSettings {
	const root = path.resolve(workingFolder, env['TRIHELIX_ROOT'] || '.');
	const common: CommonSettings = {
		root,
		dataFolder: path.resolve(root, env['TRIHELIX_DATA_DIR'] || '.data'),
		deadlineMs: wholeNumber(env, 'TRIHELIX_DEADLINE_MS', 10_000, 100),
		workDeadlineMs: wholeNumber(env, 'TRIHELIX_WORK_DEADLINE_MS', 600_000, 1_000),
		backupsKept: wholeNumber(env, 'TRIHELIX_BACKUPS_KEEP', 14, 1),
		minimumFreeBytes: wholeNumber(env, 'TRIHELIX_MIN_FREE_MB', 256, 0) * MEBIBYTE
	};
	const ownerUrl = env['DATABASE_URL'];

	if (!ownerUrl) {
		if (env['SUPABASE_URL']) {
			throw new Error(
				'SUPABASE_URL is set, so DATABASE_URL must hold the address of its Postgres.'
			);
		}
		return { mode: 'embedded', durability: durabilityOf(env), ...common };
	}
	if (!/^postgres(ql)?:\/\//.test(ownerUrl)) {
		throw new Error('DATABASE_URL must start with postgres:// or postgresql://.');
	}
	return {
		mode: env['SUPABASE_URL'] ? 'supabase' : 'postgres',
		ownerUrl,
		poolSize: wholeNumber(env, 'TRIHELIX_POOL_SIZE', 10, 1),
		...common
	};
}

function durabilityOf(env: Environment): Durability {
	const wanted = env['TRIHELIX_DURABILITY'] || 'balanced';
	if (wanted === 'balanced' || wanted === 'durable') return wanted;
	throw new Error('TRIHELIX_DURABILITY must be "balanced" or "durable".');
}

function wholeNumber(env: Environment, name: string, fallback: number, least: number): number {
	const text = env[name];
	if (!text) return fallback;
	const value = Number(text);
	if (Number.isSafeInteger(value) && value >= least) return value;
	throw new Error(`${name} must be a whole number of at least ${least}.`);
}
