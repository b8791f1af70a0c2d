import { parentPort, workerData } from 'node:worker_threads';
import { readPart } from '#lib/domain/matching/region-run/read-part.ts';
import type { RegionSnapshot } from '#lib/domain/matching/region-run/region-computer.ts';
import {
	createRegionMatcher,
	type RegionMatcher
} from '#lib/domain/matching/region-run/region-matcher.ts';
import { toMatchRow } from '#lib/server/data/matching/match-row.ts';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.ts';

// A thread of the worker: reads its share of the texts, then holds an index over the whole region; answers one question
// after the other.

const snapshot = workerData as RegionSnapshot;
let matcher: RegionMatcher | null = null;

function opened(): RegionMatcher {
	if (matcher === null) throw new Error('A thread was asked before it was opened.');
	return matcher;
}

function answer(question: ThreadQuestion): ThreadAnswer {
	switch (question.kind) {
		case 'read':
			return { kind: 'read', saved: readPart(snapshot, question.range) };
		case 'open':
			matcher = createRegionMatcher({ ...snapshot, saved: question.saved });
			return { kind: 'opened' };
		case 'score':
			return { kind: 'scored', part: opened().score(question.task) };
		case 'explain':
			return {
				kind: 'explained',
				rows: Array.from(opened().explain(question.pairs), toMatchRow)
			};
	}
}

parentPort!.on('message', (question: ThreadQuestion) => parentPort!.postMessage(answer(question)));
