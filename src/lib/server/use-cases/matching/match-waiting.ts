import { DatabaseUnavailable, type Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	listListingsToMatch,
	type ListingMatches
} from '#lib/server/data/matching/waiting-matches.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import { findPairsOf, storePairs } from './compute-matches.ts';

/** The number of listings looked up together, and so the most that a newly changed one waits for. */
const LOOKED_UP = 200;
/** Listings whose matches are found, and then stored, together. */
const SLICE = 20;
/** How long one burst lasts, in milliseconds. The next one begins up to two seconds later. */
const BURST_MS = 60_000;

export interface WaitingOptions {
	readonly clock: () => Date;
	/** Ends the burst after the slice under way. */
	readonly signal: AbortSignal;
	/** Takes listings whose matches could not be found; they are tried again in the next burst. */
	readonly onFailure: (cause: unknown) => void;
	/** Of one burst. Defaults to a minute. */
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
 * over. What is stored stays: the next run continues where this one ended, after a crash too.
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

	/** Where it fails for all at once it is done one by one: one may be at fault, and the others do not wait for it. */
	async function together<Item, Value>(
		items: readonly Item[],
		work: (items: readonly Item[]) => Promise<readonly Value[]>,
		giveUp: (item: Item) => void
	): Promise<readonly Value[]> {
		try {
			return await work(items);
		} catch (cause) {
			if (cause instanceof DatabaseUnavailable) throw cause;
			const [only, ...others] = items;
			if (only === undefined) throw cause;
			if (others.length > 0) {
				const done: Value[] = [];
				for (const item of items) done.push(...(await together([item], work, giveUp)));
				return done;
			}
			onFailure(cause);
			giveUp(only);
			return [];
		}
	}

	async function find(ids: readonly string[]): Promise<readonly ListingMatches[]> {
		const found = await together(
			ids,
			(some) => findPairsOf(db, live, some, clock()),
			() => undefined
		);
		const isFound = new Set(found.map(({ id }) => id));
		// Failed, unpublished meanwhile, or not heard of yet.
		passed.push(...ids.filter((id) => !isFound.has(id)));
		return found;
	}

	async function store(found: readonly ListingMatches[], startedAt: Date): Promise<void> {
		const stored = await together(
			found,
			async (some) => {
				await storePairs(db, some, startedAt);
				return some;
			},
			({ id }) => passed.push(id)
		);
		matched += stored.length;
	}

	for (;;) {
		const waiting = await db.transaction(JOBS, (tx) => listListingsToMatch(tx, LOOKED_UP, passed));
		if (waiting.length === 0) return { matched, more: false };
		let isOver = false;
		let storing = Promise.resolve();
		for (let at = 0; at < waiting.length && !isOver; at += SLICE) {
			const startedAt = clock();
			// The matching thread finds while the database stores.
			const [found] = await Promise.all([find(waiting.slice(at, at + SLICE)), storing]);
			storing = store(found, startedAt);
			isOver = signal.aborted || clock().getTime() >= until;
		}
		await storing;
		if (isOver) return { matched, more: true };
	}
}
