import { parentPort } from 'node:worker_threads';
import { answerQuestion } from './acts.ts';
import { createMatchingRegion, type ChangingRegion } from './matching-region.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

// The matching thread of a site: holds the index of the region and answers one question after the other. It reaches no
// database; all that it knows it was sent.

let region: ChangingRegion | null = null;

function opened(): ChangingRegion {
	if (region === null) throw new Error('The matching thread was asked before it was opened.');
	return region;
}

function send(message: FromThread): void {
	parentPort!.postMessage(message);
}

/** What fails to answer is told to whoever asked; what fails to change ends the thread, which is then filled anew. */
function receive(message: ToThread): void {
	switch (message.kind) {
		case 'open':
			region = createMatchingRegion(message.knowledge);
			return;
		case 'change':
			opened().apply(message.change);
			return;
		case 'sync':
			send({ kind: 'done', id: message.id, answer: null, tookMs: 0 });
			return;
		case 'ask': {
			const { id, name, question } = message;
			send({ kind: 'begun', id });
			const began = process.threadCpuUsage();
			const tookMs = () => {
				const { user, system } = process.threadCpuUsage(began);
				return (user + system) / 1000;
			};
			try {
				const answer = answerQuestion(opened(), name, question);
				send({ kind: 'done', id, answer, tookMs: tookMs() });
			} catch (cause) {
				send({ kind: 'failed', id, cause, tookMs: tookMs() });
			}
		}
	}
}

parentPort!.on('message', receive);
