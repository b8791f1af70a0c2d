import { DatabaseUnavailable, type Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { listListingsToMatch } from '#lib/server/data/matching/waiting-matches.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { computeMatches } from './compute-matches.ts';

/** Listings looked up together: whoever changed one listing waits for so many others at most. */
const LOOKED_UP = 200;
/** Listings whose matches are stored together. */
const SLICE = 20;
/** How long one burst lasts, in milliseconds. */
const BURST_MS = 15_000;

export interface WaitingOptions {
	readonly clock: () => Date;
	/** Ends the burst after the slice under way. */
	readonly signal: AbortSignal;
	/** Takes listings whose matches could not be found; they are tried again in the next burst. */
	readonly onFailure: (cause: unknown) => void;
	/** Of one burst. Defaults to 15 seconds. */
	readonly burstMs?: number;
}

export interface Burst {
	/** Of how many listings the matches were found and stored. */
	readonly matched: number;
	/** Whether listings still wait. */
	readonly more: boolean;
}

/**
 * Finds the stored matches of listings that changed, those first that changed alone, until none waits or the burst is
 * over. What is stored stays: whoever goes on begins where this ended, after a crash too.
 *
 * @throws DatabaseUnavailable
 */
export async function matchWaiting(
	db: Db,
	live: LiveRegion,
	{ clock, signal, onFailure, burstMs = BURST_MS }: WaitingOptions
): Promise<Burst> {
	const until = clock().getTime() + burstMs;
	const passed: string[] = [];
	let matched = 0;

	async function matchSlice(ids: readonly string[]): Promise<void> {
		try {
			const pairs = await computeMatches(db, live, ids, clock());
			matched += pairs.size;
			// Unpublished meanwhile, or not heard of yet.
			passed.push(...ids.filter((id) => !pairs.has(id)));
		} catch (cause) {
			if (cause instanceof DatabaseUnavailable) throw cause;
			if (ids.length === 1) {
				onFailure(cause);
				passed.push(...ids);
				return;
			}
			// One of them may be at fault, and the others do not wait for it.
			for (const id of ids) await matchSlice([id]);
		}
	}

	for (;;) {
		const waiting = await db.transaction(JOBS, (tx) => listListingsToMatch(tx, LOOKED_UP, passed));
		if (waiting.length === 0) return { matched, more: false };
		for (let at = 0; at < waiting.length; at += SLICE) {
			await matchSlice(waiting.slice(at, at + SLICE));
			if (signal.aborted || clock().getTime() >= until) return { matched, more: true };
		}
	}
}
