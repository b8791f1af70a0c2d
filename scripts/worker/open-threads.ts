import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { joinSaved } from '#lib/domain/matching/index/store/join-saved.ts';
import type { SavedIndex } from '#lib/domain/matching/index/store/snapshot.ts';
import type {
	RegionComputer,
	RegionSnapshot
} from '#lib/domain/matching/region-run/region-computer.ts';
import type { MatchRow } from '#lib/server/data/matching/match-row.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.ts';

const THREAD = new URL('./region-thread.ts', import.meta.url);

/**
 * Computes over the region in this many threads of their own, each with an index over all of it; resolves when all are
 * open. Texts that nobody has read are read by all threads together, each its share.
 */
export async function openThreads(
	snapshot: RegionSnapshot,
	count: number
): Promise<RegionComputer<MatchRow>> {
	const workerData: RegionSnapshot = { ...snapshot, saved: null };
	const threads = Array.from({ length: count }, () => new Worker(THREAD, { workerData }));
	const idle: Worker[] = [];
	const waiting: ((thread: Worker) => void)[] = [];

	function release(thread: Worker): void {
		const next = waiting.shift();
		if (next) next(thread);
		else idle.push(thread);
	}

	async function ask<Kind extends ThreadAnswer['kind']>(
		question: ThreadQuestion,
		kind: Kind
	): Promise<AnswerOf<Kind>> {
		const thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
		const answer = await askThread(thread, question, kind);
		release(thread);
		return answer;
	}

	const saved = snapshot.saved ?? (await readTogether(threads, snapshot.listings.length));
	await Promise.all(threads.map((thread) => askThread(thread, { kind: 'open', saved }, 'opened')));
	idle.push(...threads);
	return {
		lanes: count,
		score: async (task) => (await ask({ kind: 'score', task }, 'scored')).part,
		explain: async (pairs) => (await ask({ kind: 'explain', pairs }, 'explained')).rows,
		async close() {
			await Promise.all(threads.map((thread) => thread.terminate()));
		}
	};
}

type AnswerOf<Kind extends ThreadAnswer['kind']> = Extract<ThreadAnswer, { kind: Kind }>;

async function readTogether(threads: readonly Worker[], listings: number): Promise<SavedIndex> {
	const startOf = (share: number) => Math.round((share * listings) / threads.length);
	const parts = await Promise.all(
		threads.map((thread, at) => {
			const range = { first: startOf(at), end: startOf(at + 1) };
			return askThread(thread, { kind: 'read', range }, 'read');
		})
	);
	return joinSaved(parts.map(({ saved }) => saved));
}

async function askThread<Kind extends ThreadAnswer['kind']>(
	thread: Worker,
	question: ThreadQuestion,
	kind: Kind
): Promise<AnswerOf<Kind>> {
	thread.postMessage(question);
	const answer = await nextAnswer(thread);
	if (answer.kind !== kind) throw new Error(`A thread answered ${answer.kind}, not ${kind}.`);
	return answer as AnswerOf<Kind>;
}

/** @throws what the thread failed with, where it ends before it answers */
async function nextAnswer(thread: Worker): Promise<ThreadAnswer> {
	const ended = new AbortController();
	const onExit = () => ended.abort(new Error('A thread of the worker ended.'));
	thread.once('exit', onExit);
	try {
		const [answer] = (await once(thread, 'message', { signal: ended.signal })) as [ThreadAnswer];
		return answer;
	} finally {
		thread.off('exit', onExit);
	}
}
