import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/** One listing in the version that a run looks at. */
export interface ListedVersion {
	readonly id: string;
	readonly version: number;
}

/** A run over the whole region that has begun and not ended. */
export interface RegionRun {
	readonly id: string;
	readonly startedAt: Date;
	readonly seed: number;
	/** In the order of their numbers. */
	readonly listings: readonly ListedVersion[];
}

export interface NewRegionRun extends Omit<RegionRun, 'id'> {
	readonly engineVersion: string;
}

/** Begins a run. @returns its id, or null while another one is open */
export async function insertRegionRun(
	tx: Tx,
	{ engineVersion, startedAt, seed, listings }: NewRegionRun
): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`
		insert into match_runs (engine_version, cause, started_at, seed, listing_ids, listing_versions)
		values (${engineVersion}, 'whole_region', ${startedAt}, ${seed},
			${listings.map(({ id }) => id)}::uuid[], ${listings.map(({ version }) => version)}::integer[])
		on conflict (cause) where cause = 'whole_region' and finished_at is null do nothing
		returning id`.execute(tx);
	return rows[0]?.id ?? null;
}

export async function findOpenRegionRun(tx: Tx): Promise<RegionRun | null> {
	const row = await tx
		.selectFrom('matchRuns')
		.select(['id', 'startedAt', 'seed', 'listingIds', 'listingVersions'])
		.where('cause', '=', 'whole_region')
		.where('finishedAt', 'is', null)
		.executeTakeFirst();
	if (row === undefined) return null;
	const versions = row.listingVersions ?? [];
	return {
		id: row.id,
		startedAt: row.startedAt,
		seed: row.seed ?? 0,
		listings: (row.listingIds ?? []).map((id, at) => ({ id, version: versions[at] ?? 0 }))
	};
}

/** Ends a run. What its parts worked with is not kept. @returns how many pairs it decided about */
export async function finishRegionRun(tx: Tx, runId: string, now: Date): Promise<number> {
	await tx.deleteFrom('matchRunParts').where('runId', '=', runId).execute();
	const { pairs } = await tx
		.updateTable('matchRuns')
		.set({
			finishedAt: now,
			listingIds: [],
			listingVersions: [],
			pairs: sql<number>`(select count(*) from matches where run_id = ${runId})`
		})
		.where('id', '=', runId)
		.returning('pairs')
		.executeTakeFirstOrThrow();
	return pairs;
}
