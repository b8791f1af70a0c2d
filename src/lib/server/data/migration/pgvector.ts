import { sql } from 'kysely';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Tx } from '#lib/server/data/db.ts';
import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';

/** Older ones cannot go on searching an index until a filter has let enough pass. */
const OLDEST = [0, 8] as const;
/** An index takes no longer vectors; without one they are compared all the same. */
const MOST_INDEXED = 2_000;

/** @returns the schema in which pgvector lies; null where the system may not use it, or it is older than 0.8 */
export async function findPgvector(tx: Tx): Promise<string | null> {
	const { rows } = await sql<{ readonly schema: string; readonly version: string }>`
		select nspname as schema, extversion as version
		from pg_catalog.pg_extension join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
		where extname = 'vector'
			and has_schema_privilege(extnamespace, 'usage')
			and exists (
				select from pg_catalog.pg_depend join pg_catalog.pg_proc on pg_proc.oid = objid
				where refobjid = pg_extension.oid and classid = 'pg_catalog.pg_proc'::regclass
					and proname = 'cosine_distance' and has_function_privilege(pg_proc.oid, 'execute')
			)`.execute(tx);
	const [found] = rows;
	return found && isNewEnough(found.version) ? found.schema : null;
}

/** Nothing that is made in this database may be used by anybody until somebody says so. */
const GRANTS = `
	do $$
	declare
		made record;
	begin
		for made in
			select proc.oid::regprocedure as function, nspname
			from pg_catalog.pg_extension as ext
			join pg_catalog.pg_depend on refclassid = 'pg_extension'::regclass and refobjid = ext.oid and deptype = 'e'
			join pg_catalog.pg_proc as proc on classid = 'pg_proc'::regclass and objid = proc.oid
			join pg_catalog.pg_namespace on pg_namespace.oid = pronamespace
			where extname = 'vector' and prokind = 'f'
		loop
			execute format('grant usage on schema %I to jobs', made.nspname);
			execute format('grant execute on function %s to jobs', made.function);
		end loop;
	end
	$$;
`;

export type PgvectorReport =
	| { readonly outcome: 'not_available' }
	| { readonly outcome: 'too_old'; readonly version: string }
	| { readonly outcome: 'ready'; readonly version: string; readonly indexed: boolean };

/** Brings pgvector into the database where the server has it, and an index over the vectors of a model. */
export async function preparePgvector(
	owner: OwnerConnection,
	{ id, dimensions }: Pick<Embedder, 'id' | 'dimensions'>
): Promise<PgvectorReport> {
	const [available] = await owner.query<{ version: string }>(
		`select coalesce(installed_version, default_version) as version
		from pg_available_extensions where name = 'vector'`
	);
	if (available === undefined) return { outcome: 'not_available' };
	const { version } = available;
	if (!isNewEnough(version)) return { outcome: 'too_old', version };
	await owner.execute(`
		create schema if not exists extensions;
		create extension if not exists vector with schema extensions;
		${GRANTS}
	`);
	if (dimensions > MOST_INDEXED) return { outcome: 'ready', version, indexed: false };
	const [statement] = await owner.query<{ make: string }>(
		`select format(
			'create index text_embeddings_vector on public.text_embeddings
			using hnsw ((vector::%1$I.vector(%2$s)) %1$I.vector_cosine_ops) where model = %3$L',
			(select nspname from pg_namespace join pg_extension on extnamespace = pg_namespace.oid where extname = 'vector'),
			$1::integer, $2::text
		) as make`,
		[dimensions, id]
	);
	await owner.execute(`drop index if exists public.text_embeddings_vector; ${statement!.make}`);
	return { outcome: 'ready', version, indexed: true };
}

function isNewEnough(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
