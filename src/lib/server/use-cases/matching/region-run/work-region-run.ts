import { setTimeout as wait } from 'node:timers/promises';
import type {
	RegionComputer,
	RegionSnapshot
} from '#lib/domain/matching/region-run/region-computer.ts';
import { findServed } from '#lib/domain/matching/region-run/find-served.ts';
import { once } from '#lib/domain/once.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import type { MatchRow } from '#lib/server/data/matching/match-row.ts';
import {
	claimRunPart,
	extendClaims,
	listClaimants,
	readRunProgress,
	releaseClaims,
	type StageProgress
} from '#lib/server/data/matching/region-run/region-run-parts.ts';
import { findOpenRegionRun } from '#lib/server/data/matching/region-run/region-runs.ts';
import { doRunPart, readScored, type RunWorkshop } from './do-run-part.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { takeSnapshot } from './region-snapshot.ts';

/** How long others leave a part alone whose worker no longer says that it is at it. */
const LEASE_MS = 60_000;
const EXTENDED_EVERY_MS = LEASE_MS / 4;
/** How long to wait for parts that others hold. */
const PAUSE_MS = 500;

export interface RegionWorker {
	/** Names this worker among all. */
	readonly name: string;
	/** Whether the worker of this name has surely ended; one that cannot be known is not. */
	readonly hasEnded: (name: string) => boolean;
	readonly openComputer: (snapshot: RegionSnapshot) => Promise<RegionComputer<MatchRow>>;
	readonly clock: () => Date;
	/** Hears after each part how far the run is; an empty list once it has ended. */
	readonly report: (progress: readonly StageProgress[]) => void;
	/** Stops the work after the parts under way. */
	readonly signal: AbortSignal;
}

/**
 * Takes part in the run over the whole region that is open, together with whoever else does, until it has ended or the
 * signal comes. What was done before, by this worker or another, is not done again.
 *
 * @returns whether there was a run
 */
export async function workRegionRun(
	db: Db,
	live: LiveRegion,
	worker: RegionWorker
): Promise<boolean> {
	const run = await db.transaction(JOBS, findOpenRegionRun);
	if (run === null) return false;
	const { name, clock, signal } = worker;
	for (const other of await db.transaction(JOBS, (tx) => listClaimants(tx, run.id))) {
		if (worker.hasEnded(other))
			await db.transaction(JOBS, (tx) => releaseClaims(tx, run.id, other));
	}
	const snapshot = await takeSnapshot(db, live, run);
	const computer = await worker.openComputer(snapshot);
	const workshop: RunWorkshop = {
		...{ db, run, worker: name, clock, snapshot, computer },
		served: once(async () => findServed(snapshot.listings, await readScored({ db, run }, 'score')))
	};
	const failed = new AbortController();
	const holding = holdClaims(workshop, failed);
	const until = AbortSignal.any([signal, failed.signal]);
	try {
		const lanes = Array.from({ length: computer.lanes }, () =>
			workInLane(workshop, until, worker.report).catch((cause: unknown) => failed.abort(cause))
		);
		await Promise.all(lanes);
		failed.signal.throwIfAborted();
	} finally {
		clearInterval(holding);
		await computer.close();
		await db.transaction(JOBS, (tx) => releaseClaims(tx, run.id, name));
	}
	return true;
}

async function workInLane(
	workshop: RunWorkshop,
	until: AbortSignal,
	report: RegionWorker['report']
): Promise<void> {
	const { db, run, worker, clock } = workshop;
	while (!until.aborted) {
		const part = await db.transaction(JOBS, (tx) =>
			claimRunPart(tx, run.id, claimOf({ worker, now: clock() }))
		);
		if (part !== null) {
			await doRunPart(workshop, part);
			report(await db.transaction(JOBS, (tx) => readRunProgress(tx, run.id)));
		} else {
			const open = await db.transaction(JOBS, findOpenRegionRun);
			if (open?.id !== run.id) return;
			await wait(PAUSE_MS);
		}
	}
}

/** Says every now and then that this worker is still at its parts. */
function holdClaims({ db, run, worker, clock }: RunWorkshop, failed: AbortController) {
	return setInterval(() => {
		db.transaction(JOBS, (tx) => extendClaims(tx, run.id, claimOf({ worker, now: clock() }))).catch(
			(cause: unknown) => failed.abort(cause)
		);
	}, EXTENDED_EVERY_MS);
}

function claimOf({ worker, now }: { readonly worker: string; readonly now: Date }) {
	return { worker, now, until: new Date(now.getTime() + LEASE_MS) };
}
