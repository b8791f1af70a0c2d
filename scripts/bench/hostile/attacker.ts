import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openAttack, type Tally } from './attack.ts';
import { HOSTILE_INPUTS } from './hostile-inputs.ts';

// A thread of its own, so that what it takes to attack does not delay the clocks of the ordinary people.

export interface AttackerStart {
	readonly site: string;
	/** By which commands of an operator find the database. */
	readonly env: Readonly<Record<string, string>>;
	readonly names: readonly string[];
	readonly forMs: number;
	/** Whether the attack has only what processor time the site and its database leave: as from another machine. */
	readonly isNice: boolean;
}

const { site, env, names, forMs, isNice } = workerData as AttackerStart;
// Of this thread alone: Linux counts threads as processes here.
if (isNice) setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 19);
const tally: Tally = {};
const over = new AbortController();
const attack = await openAttack({ site, env }, over.signal, tally);
setTimeout(() => over.abort(), forMs);
await Promise.all(names.map((name) => HOSTILE_INPUTS[name]!(attack)));
parentPort!.postMessage(tally);
process.exit();
