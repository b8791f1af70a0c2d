import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { ENGINE_VERSION } from '#lib/domain/matching/engine-version.ts';
import { cutNumbers } from '#lib/domain/matching/region-run/cut-parts.ts';
import type { NumberRange } from '#lib/domain/matching/region-run/score-part.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	insertRunParts,
	type NewRunPart
} from '#lib/server/data/matching/region-run/region-run-parts.ts';
import { insertRegionRun } from '#lib/server/data/matching/region-run/region-runs.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';

const DAY_MS = 86_400_000;

export interface PlannedRegionRun {
	readonly runId: string;
	readonly listings: number;
}

/**
 * Begins a run over the whole region as it is now: its parts wait for the workers. What is tried out by lot is drawn
 * anew each day.
 */
export async function planRegionRun(
	db: Db,
	live: LiveRegion,
	now: Date
): Promise<Result<PlannedRegionRun, 'already_running' | 'nothing_to_match'>> {
	await live.catchUp();
	const needs = idsOf(live, 'need');
	const listings = [...needs, ...idsOf(live, 'offer')];
	if (listings.length === 0) return refuse('nothing_to_match');
	const run = {
		engineVersion: ENGINE_VERSION,
		startedAt: now,
		seed: Math.floor(now.getTime() / DAY_MS),
		listings
	};
	const runId = await db.transaction(JOBS, async (tx) => {
		const id = await insertRegionRun(tx, run);
		if (id === null) return null;
		await insertRunParts(tx, id, [
			...scoring('score', { first: 0, end: needs.length }),
			...scoring('supplement', { first: needs.length, end: listings.length }),
			{ stage: 'order', number: 0, range: null, work: null },
			{ stage: 'finish', number: 0, range: null, work: null }
		]);
		return id;
	});
	return runId === null ? refuse('already_running') : succeed({ runId, listings: listings.length });
}

function scoring(stage: 'score' | 'supplement', all: NumberRange): readonly NewRunPart[] {
	return cutNumbers(all).map((range, number) => ({ stage, number, range, work: null }));
}

/** In an order that does not depend on how they came. */
function idsOf(live: LiveRegion, kind: StoredListing['draft']['kind']) {
	return live
		.newest(kind, Infinity)
		.map(({ id, version }) => ({ id, version }))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}
