import { parentPort, workerData } from 'node:worker_threads';
import type { RegionSnapshot } from '#lib/domain/matching/region-run/region-computer.ts';
import { createRegionMatcher } from '#lib/domain/matching/region-run/region-matcher.ts';
import { toMatchRow } from '#lib/server/data/match-row.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.ts';

// A thread of the worker: holds an index over the whole region and answers one question after the other.

const matcher = createRegionMatcher(workerData as RegionSnapshot);

function answer(question: ThreadQuestion): ThreadAnswer {
	return question.kind === 'score'
		? { kind: 'scored', part: matcher.score(question.range) }
		: { kind: 'explained', rows: Array.from(matcher.explain(question.pairs), toMatchRow) };
}

parentPort!.on('message', (question: ThreadQuestion) => parentPort!.postMessage(answer(question)));
parentPort!.postMessage({ kind: 'ready' } satisfies ThreadAnswer);
