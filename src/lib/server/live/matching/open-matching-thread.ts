import path from 'node:path';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { TokenBuckets, type Allowance } from '#lib/domain/access/token-bucket.ts';
import type { ActName, Answer, Question } from './acts.ts';
import { FairQueue } from '#lib/server/waiting/fair-queue.ts';
import type { Asker, Matcher, MatcherContents } from './matcher.ts';
import { MatchingBusy } from './matching-busy.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

// See docs/decisions/0016-matching-thread.md. Longer than others, because a thread that may end at any time has one state.

/** Read from its source, like the process of the embedded database: a bundle would hold the engine twice. */
const THREAD = 'src/lib/server/live/matching/matching-thread.ts';
/** One question is answered while the next one lies ready. */
const POSTED = 2;
/** What people who are signed in may cost for each 1 that visitors cost, of whom there can be any number. */
const SHARE_OF_PEOPLE = 4;
const MOST_WAITING = 1_000;
const MOST_OF_ONE = 200;
const MOST_WAIT_MS = 8_000;
/** What one asker may cost, in milliseconds of the thread's processor time: 10 seconds at once, and a quarter of a core. */
const COST_ALLOWED: Allowance = { burst: 10_000, everyMs: 4 };
/** Only a mistake of ours takes so long, on whatever machine; the thread is then ended. */
const MOST_WORK_MS = 60_000;
/** Pauses before the first, second, ... attempt to start again; the last one repeats. */
const RESTART_PAUSES_MS = [0, 500, 2_000, 5_000];
/** Whoever served so long has recovered. */
const RECOVERED_MS = 60_000;
/** Taken for the time of a question until some were answered. */
const FIRST_AVERAGE_MS = 20;
const AVERAGED_OVER = 20;

export interface MatchingThreadOptions {
	/** The folder that holds `src/`. */
	readonly root: string;
	/** Called with what the thread ended of; it is then started again. */
	readonly report: (cause: unknown) => void;
	/** What one asker may cost, in milliseconds of processor time. Defaults to 10 seconds at once, and a quarter of a core. */
	readonly costAllowed?: Allowance;
}

interface Waiting {
	readonly id: number;
	readonly name: ActName;
	readonly question: Question<ActName>;
	readonly asker: Asker;
	readonly resolve: (answer: never) => void;
	readonly reject: (cause: unknown) => void;
}

/**
 * Answers on a thread of its own. Questions wait in a bounded queue that is fair between askers; a full queue, or a wait
 * that would be too long, is refused at once. A thread that ends is started again and filled from `contents`.
 */
export function openMatchingThread(
	contents: MatcherContents,
	{ root, report, costAllowed = COST_ALLOWED }: MatchingThreadOptions
): Matcher {
	const queue = new FairQueue<Waiting>({ turnCosts: 0, shares: { people: SHARE_OF_PEOPLE } });
	const costs = new TokenBuckets(costAllowed);
	const posted = new Map<number, Waiting>();
	const syncs = new Map<number, PromiseWithResolvers<void>>();
	let thread: Worker | null = null;
	let isServing = false;
	let hasServed = false;
	let isClosed = false;
	let restarts = 0;
	let lastId = 0;
	let averageMs = FIRST_AVERAGE_MS;
	let begun: { readonly id: number; readonly at: number; readonly late: NodeJS.Timeout } | null =
		null;

	function start(): void {
		const started = new Worker(path.join(root, THREAD));
		let cause: unknown = new Error('The matching thread ended.');
		started.unref();
		started.on('message', receive);
		started.on('error', (error: unknown) => {
			cause = error;
		});
		started.once('exit', () => void restart(started, cause));
		thread = started;
		fill(started).catch((error: unknown) => {
			cause = error;
			void started.terminate();
		});
	}

	/** In slices, so that pages are answered meanwhile. Changes that come meanwhile are sent between them. */
	async function fill(filled: Worker): Promise<void> {
		send(filled, { kind: 'open', knowledge: contents.knowledge() });
		for (const change of contents.changes()) {
			if (filled !== thread) return;
			send(filled, { kind: 'change', change });
			await setImmediate();
		}
		await sync(filled);
		isServing = true;
		hasServed = true;
		setTimeout(() => {
			if (filled === thread) restarts = 0;
		}, RECOVERED_MS).unref();
		post();
	}

	async function restart(ended: Worker, cause: unknown): Promise<void> {
		if (ended !== thread) return;
		thread = null;
		isServing = false;
		clearTimeout(begun?.late);
		for (const [id, asked] of posted) {
			if (id === begun?.id) charge(asked.asker, performance.now() - begun.at);
			if (id === begun?.id || isClosed) asked.reject(cause);
			else queue.push(asked.asker.name, asked, asked.asker.group);
		}
		posted.clear();
		begun = null;
		if (isClosed) return;
		report(cause);
		if (!hasServed) {
			isClosed = true;
			for (const { reject } of syncs.values()) reject(cause);
			return;
		}
		const pause = RESTART_PAUSES_MS[Math.min(restarts, RESTART_PAUSES_MS.length - 1)];
		restarts += 1;
		await wait(pause, undefined, { ref: false });
		if (!isClosed) start();
	}

	function send(to: Worker, message: ToThread): void {
		to.postMessage(message);
	}

	/** Resolves when the thread, or the one that is started after it, has taken in all that was sent. */
	function sync(to: Worker | null): Promise<void> {
		const id = (lastId += 1);
		const waiting = Promise.withResolvers<void>();
		syncs.set(id, waiting);
		if (to !== null) send(to, { kind: 'sync', id });
		return waiting.promise;
	}

	function receive(message: FromThread): void {
		if (message.kind === 'begun') {
			const late = setTimeout(() => void thread?.terminate(), MOST_WORK_MS).unref();
			begun = { id: message.id, at: performance.now(), late };
			return;
		}
		if (message.kind === 'done' && syncs.has(message.id)) {
			// All that was sent earlier was taken in as well, by this thread or at its filling.
			for (const [id, { resolve }] of syncs) {
				if (id > message.id) continue;
				syncs.delete(id);
				resolve();
			}
			return;
		}
		const asked = posted.get(message.id);
		if (asked === undefined) return;
		posted.delete(message.id);
		if (begun?.id === message.id) {
			clearTimeout(begun.late);
			averageMs += (performance.now() - begun.at - averageMs) / AVERAGED_OVER;
			begun = null;
		}
		charge(asked.asker, message.tookMs);
		if (message.kind === 'failed') asked.reject(message.cause);
		else asked.resolve(message.answer as never);
		post();
	}

	function post(): void {
		while (thread !== null && isServing && posted.size < POSTED) {
			const next = queue.shift();
			if (next === undefined) return;
			const { id, name, question } = next;
			try {
				send(thread, { kind: 'ask', id, name, question });
				posted.set(id, next);
			} catch (cause) {
				next.reject(cause);
			}
		}
	}

	function charge({ name, group }: Asker, tookMs: number): void {
		if (name === null) return;
		queue.charge(name, tookMs, group);
		costs.charge(name, tookMs, monotonicNow());
	}

	/** At most: all others of the group have a turn before each of the asker's own, and the other group its share. */
	function longestWaitMs(name: string, group: string): number {
		const turnsOfGroup = queue.namesOf(group) * (queue.sizeOf(name, group) + 1);
		const isAlone = queue.namesOf(group) === queue.names;
		const others = group === 'people' ? 1 / SHARE_OF_PEOPLE : SHARE_OF_PEOPLE;
		const turns = turnsOfGroup * (isAlone ? 1 : 1 + others);
		return Math.min(queue.size + posted.size, turns) * averageMs;
	}

	function refuseEarly(name: string, group: string): MatchingBusy | null {
		const spentMs = costs.waitMs(name, monotonicNow());
		if (spentMs > 0) {
			return new MatchingBusy('One asker has cost too much.', { isOwn: true, waitMs: spentMs });
		}
		const own = queue.sizeOf(name, group);
		const isFull = own >= MOST_OF_ONE || queue.size >= MOST_WAITING;
		const waitMs = longestWaitMs(name, group);
		if (!isFull && waitMs <= MOST_WAIT_MS) return null;
		return new MatchingBusy('Too much is waiting.', { isOwn: own > queue.size / 2, waitMs });
	}

	start();
	return {
		change(change) {
			// One that is being started is filled with all there is.
			if (thread !== null) send(thread, { kind: 'change', change });
		},

		ask<Name extends ActName>(name: Name, question: Question<Name>, asker: Asker) {
			return new Promise<Answer<Name>>((resolve, reject) => {
				const { name: who, group = '', signal } = asker;
				const isGone = isClosed || signal?.aborted === true;
				const refusal = isGone
					? new MatchingBusy('Nobody waits, or nobody answers.', { isOwn: false, waitMs: 0 })
					: who !== null && refuseEarly(who, group);
				if (refusal) return reject(refusal);
				const leave = () => {
					if (!queue.remove(who, asked, group)) return;
					done();
					reject(new MatchingBusy('The wait was too long.', { isOwn: false, waitMs: averageMs }));
				};
				const late = who === null ? null : setTimeout(leave, MOST_WAIT_MS).unref();
				const done = () => {
					if (late !== null) clearTimeout(late);
					signal?.removeEventListener('abort', leave);
				};
				const asked: Waiting = {
					...{ id: (lastId += 1), name, question, asker },
					resolve(answer) {
						done();
						resolve(answer);
					},
					reject(cause) {
						done();
						reject(cause instanceof Error ? cause : new Error(String(cause)));
					}
				};
				signal?.addEventListener('abort', leave, { once: true });
				queue.push(who, asked, group);
				post();
			});
		},

		ready: () => sync(thread),

		async close() {
			isClosed = true;
			await thread?.terminate();
		}
	};
}

/** Allowances compare times alone, and a clock that is set neither gives nor takes any. */
function monotonicNow(): Date {
	return new Date(performance.now());
}
