import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type {
	RegionComputer,
	RegionSnapshot
} from '#lib/domain/matching/region-run/region-computer.ts';
import type { MatchRow } from '#lib/server/data/match-row.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.ts';

const THREAD = new URL('./region-thread.ts', import.meta.url);

/** Computes over the region in this many threads of their own, each with its own index; resolves when all are built. */
export async function openThreads(
	snapshot: RegionSnapshot,
	count: number
): Promise<RegionComputer<MatchRow>> {
	const threads = Array.from({ length: count }, () => new Worker(THREAD, { workerData: snapshot }));
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
	): Promise<Extract<ThreadAnswer, { kind: Kind }>> {
		const thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
		thread.postMessage(question);
		const answer = await nextAnswer(thread);
		release(thread);
		if (answer.kind !== kind) throw new Error(`A thread answered ${answer.kind}, not ${kind}.`);
		return answer as Extract<ThreadAnswer, { kind: Kind }>;
	}

	await Promise.all(threads.map(nextAnswer));
	idle.push(...threads);
	return {
		lanes: count,
		score: async (range) => (await ask({ kind: 'score', range }, 'scored')).part,
		explain: async (pairs) => (await ask({ kind: 'explain', pairs }, 'explained')).rows,
		async close() {
			await Promise.all(threads.map((thread) => thread.terminate()));
		}
	};
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
