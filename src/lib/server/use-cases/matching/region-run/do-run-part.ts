import { cutDecided } from '#lib/domain/matching/region-run/cut-parts.ts';
import { packDecided, unpackDecided } from '#lib/domain/matching/region-run/decided-pairs.ts';
import { decideLists } from '#lib/domain/matching/region-run/decide-lists.ts';
import { leaveOut } from '#lib/domain/matching/region-run/find-served.ts';
import { makeMarket } from '#lib/domain/matching/region-run/make-market.ts';
import type {
	RegionComputer,
	RegionSnapshot
} from '#lib/domain/matching/region-run/region-computer.ts';
import {
	packScored,
	type ScoredPart,
	unpackScored
} from '#lib/domain/matching/region-run/scored-part.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import type { MatchRow } from '#lib/server/data/matching/match-row.ts';
import {
	deleteOutdatedMatches,
	storeRegionMatches
} from '#lib/server/data/matching/region-run/region-matches.ts';
import {
	finishRunPart,
	insertRunParts,
	readRunProgress,
	readRunResult,
	type RunPart
} from '#lib/server/data/matching/region-run/region-run-parts.ts';
import {
	finishRegionRun,
	type RegionRun
} from '#lib/server/data/matching/region-run/region-runs.ts';

/** Short enough that others who wait for the database do not notice. */
const STORED_AT_ONCE = 200;
const DELETED_AT_ONCE = 1_000;

/** What the parts of a run are done with. */
export interface RunWorkshop {
	readonly db: Db;
	readonly run: RegionRun;
	readonly worker: string;
	readonly clock: () => Date;
	readonly snapshot: RegionSnapshot;
	readonly computer: RegionComputer<MatchRow>;
	/** The offers that are not searched for; to be asked once every need has been. */
	readonly served: () => Promise<ReadonlySet<number>>;
}

/**
 * Does one part and notes that it is done. One that another worker has taken over in the meantime is left to it; what
 * was stored until then is the same.
 */
export async function doRunPart(workshop: RunWorkshop, part: RunPart): Promise<void> {
	switch (part.stage) {
		case 'score':
			return scoreListings(workshop, part, new Set());
		case 'supplement':
			return scoreListings(workshop, part, await workshop.served());
		case 'order':
			return decideTogether(workshop, part);
		case 'explain':
			return explainPairs(workshop, part);
		case 'finish':
			return finish(workshop);
	}
}

/** What the parts of one stage of scoring came to, in their order. @throws Error where one is not done */
export async function readScored(
	{ db, run }: Pick<RunWorkshop, 'db' | 'run'>,
	stage: 'score' | 'supplement'
): Promise<readonly ScoredPart[]> {
	const progress = await db.transaction(JOBS, (tx) => readRunProgress(tx, run.id));
	const count = progress.find((one) => one.stage === stage)?.parts ?? 0;
	const scored: ScoredPart[] = [];
	for (let number = 0; number < count; number += 1) {
		const bytes = await db.transaction(JOBS, (tx) => readRunResult(tx, run.id, stage, number));
		if (bytes === null) throw new Error(`Part ${number} of ${stage} is missing.`);
		scored.push(unpackScored(bytes));
	}
	return scored;
}

async function scoreListings(
	{ db, computer, ...by }: RunWorkshop,
	part: RunPart,
	served: ReadonlySet<number>
): Promise<void> {
	if (part.range === null) throw new Error('A part does not say which listings it scores.');
	const result = packScored(await computer.score(leaveOut(part.range, served)));
	await db.transaction(JOBS, (tx) => finishRunPart(tx, part, doneBy(by), result));
}

async function decideTogether(workshop: RunWorkshop, part: RunPart): Promise<void> {
	const { db, run, snapshot } = workshop;
	const scored = [
		...(await readScored(workshop, 'score')),
		...(await readScored(workshop, 'supplement'))
	];
	const market = makeMarket(snapshot.listings, scored, run.startedAt);
	const decided = cutDecided(decideLists(market, run.seed));
	const parts = decided.map((pairs, number) => ({
		stage: 'explain' as const,
		number,
		range: null,
		work: packDecided(pairs)
	}));
	await db.transaction(JOBS, async (tx) => {
		if (await finishRunPart(tx, part, doneBy(workshop), null)) {
			await insertRunParts(tx, run.id, parts);
		}
	});
}

async function explainPairs({ db, run, computer, ...by }: RunWorkshop, part: RunPart) {
	if (part.work === null) throw new Error('A part does not say which pairs it explains.');
	const rows = await computer.explain(unpackDecided(part.work));
	for (let from = 0; from < rows.length; from += STORED_AT_ONCE) {
		const some = rows.slice(from, from + STORED_AT_ONCE);
		await db.transaction(JOBS, (tx) => storeRegionMatches(tx, run, some));
	}
	await db.transaction(JOBS, (tx) => finishRunPart(tx, part, doneBy(by), null));
}

async function finish({ db, run, clock }: RunWorkshop): Promise<void> {
	let deleted: number;
	do {
		deleted = await db.transaction(JOBS, (tx) => deleteOutdatedMatches(tx, run, DELETED_AT_ONCE));
	} while (deleted === DELETED_AT_ONCE);
	await db.transaction(JOBS, (tx) => finishRegionRun(tx, run.id, clock()));
}

function doneBy({ worker, clock }: Pick<RunWorkshop, 'worker' | 'clock'>) {
	return { worker, now: clock() };
}
