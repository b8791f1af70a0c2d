import type { Tx } from '#lib/server/data/db.ts';
import { sql } from 'kysely';

/** In the order in which they are done: all parts of one stage, then those of the next. */
export type RunStage = 'score' | 'supplement' | 'order' | 'explain' | 'finish';

export interface NewRunPart {
	readonly stage: RunStage;
	/** Counted from 0 within its stage. */
	readonly number: number;
	/** Of the listings of the run: the first one, and the one after the last. Null where `work` says what to do. */
	readonly range: { readonly first: number; readonly end: number } | null;
	readonly work: Uint8Array | null;
}

export interface RunPart extends NewRunPart {
	readonly runId: string;
}

/** Who holds a part, and until when others leave it alone. */
export interface Claim {
	readonly worker: string;
	readonly now: Date;
	readonly until: Date;
}

export async function insertRunParts(
	tx: Tx,
	runId: string,
	parts: readonly NewRunPart[]
): Promise<void> {
	if (parts.length === 0) return;
	await tx
		.insertInto('matchRunParts')
		.values(
			parts.map(({ stage, number, range, work }) => ({
				runId,
				stage,
				number,
				firstListing: range?.first ?? null,
				endListing: range?.end ?? null,
				work: work && Buffer.from(work)
			}))
		)
		.execute();
}

/**
 * Takes the next part that nobody holds, of the first stage that is not over; null where there is none now. A part whose
 * holder let the time pass is free again. Two who ask at once get two different parts.
 */
export async function claimRunPart(
	tx: Tx,
	runId: string,
	{ worker, now, until }: Claim
): Promise<RunPart | null> {
	const { rows } = await sql<{
		readonly stage: RunStage;
		readonly number: number;
		readonly firstListing: number | null;
		readonly endListing: number | null;
		readonly work: Buffer | null;
	}>`
		update match_run_parts set claimed_by = ${worker}, claimed_until = ${until}
		where (run_id, stage, number) in (
			select run_id, stage, number from match_run_parts
			where run_id = ${runId} and finished_at is null
				and (claimed_until is null or claimed_until < ${now})
				and stage = (select min(stage) from match_run_parts where run_id = ${runId} and finished_at is null)
			order by number
			limit 1
			for update skip locked
		)
		returning stage, number, first_listing, end_listing, work`.execute(tx);
	const [row] = rows;
	if (row === undefined) return null;
	const { stage, number, firstListing: first, endListing: end, work } = row;
	return {
		runId,
		stage,
		number,
		range: first === null || end === null ? null : { first, end },
		work
	};
}

/** Holds parts for longer. */
export async function extendClaims(tx: Tx, runId: string, { worker, until }: Claim): Promise<void> {
	await tx
		.updateTable('matchRunParts')
		.set({ claimedUntil: until })
		.where('runId', '=', runId)
		.where('claimedBy', '=', worker)
		.where('finishedAt', 'is', null)
		.execute();
}

/** Who holds parts that are not done. */
export async function listClaimants(tx: Tx, runId: string): Promise<readonly string[]> {
	const rows = await tx
		.selectFrom('matchRunParts')
		.select('claimedBy')
		.distinct()
		.where('runId', '=', runId)
		.where('finishedAt', 'is', null)
		.execute();
	return rows.flatMap(({ claimedBy }) => claimedBy ?? []);
}

/** Gives back what a worker holds and will not finish. */
export async function releaseClaims(tx: Tx, runId: string, worker: string): Promise<void> {
	await tx
		.updateTable('matchRunParts')
		.set({ claimedBy: null, claimedUntil: null })
		.where('runId', '=', runId)
		.where('claimedBy', '=', worker)
		.where('finishedAt', 'is', null)
		.execute();
}

/** Notes what came of a part. @returns whether it was still this worker's to finish */
export async function finishRunPart(
	tx: Tx,
	{ runId, stage, number }: RunPart,
	{ worker, now }: Pick<Claim, 'worker' | 'now'>,
	result: Uint8Array | null
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('matchRunParts')
		.set({ finishedAt: now, result: result && Buffer.from(result), work: null })
		.where('runId', '=', runId)
		.where('stage', '=', stage)
		.where('number', '=', number)
		.where('claimedBy', '=', worker)
		.where('finishedAt', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** What came of one part; null where it left nothing. */
export async function readRunResult(
	tx: Tx,
	runId: string,
	stage: RunStage,
	number: number
): Promise<Uint8Array | null> {
	const row = await tx
		.selectFrom('matchRunParts')
		.select('result')
		.where('runId', '=', runId)
		.where('stage', '=', stage)
		.where('number', '=', number)
		.executeTakeFirst();
	return row?.result ?? null;
}

export interface StageProgress {
	readonly stage: RunStage;
	readonly parts: number;
	readonly done: number;
}

/** How far a run is, stage by stage; nothing for a run that has ended. */
export async function readRunProgress(tx: Tx, runId: string): Promise<readonly StageProgress[]> {
	return tx
		.selectFrom('matchRunParts')
		.select(({ fn }) => [
			'stage',
			fn.countAll<number>().as('parts'),
			fn.count<number>('finishedAt').as('done')
		])
		.where('runId', '=', runId)
		.groupBy('stage')
		.orderBy('matchRunParts.stage')
		.execute();
}
