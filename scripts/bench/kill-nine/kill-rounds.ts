import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startKillableSite } from './killable-site.ts';
import { findLost, publishUntilGone, signInPublisher, type Publisher } from './publisher.ts';

export interface KillReport {
	readonly rounds: number;
	/** Listings of which the site said that they are stored. */
	readonly acknowledged: number;
	/** Acknowledged ones that were gone after a restart. */
	readonly lost: number;
	readonly slowestRestartMs: number;
}

const EMAILS = [
	'kinh-doanh',
	'mua-hang',
	'truong-dai-hoc',
	'quan-ly-lab',
	'vuon-uom',
	'hop-tac-xa',
	'nghien-cuu',
	'fablab',
	'benh-vien',
	'tap-doan'
].map((name) => `${name}@demo.example`);
/** A round is cut off somewhere between these. */
const SHORTEST_MS = 200;
const LONGEST_MS = 3_000;
const ASK_EVERY_MS = 20;

/** What is killed: all of the site, or the process of its database alone. */
export type Victim = 'site' | 'database';

/**
 * Kills a site while it stores listings, again and again on the same data, and looks for what it promised to keep.
 *
 * @param victims what is killed in each round
 */
export async function killWhilePublishing(
	victims: readonly Victim[],
	random: () => number,
	report: (line: string) => void
): Promise<KillReport> {
	const dataFolder = await mkdtemp(join(tmpdir(), 'trihelix-kill-'));
	const stored: string[] = [];
	const lost = new Set<string>();
	let slowestRestartMs = 0;
	let site = await startKillableSite(dataFolder);
	try {
		const publishers: Publisher[] = [];
		for (const email of EMAILS) publishers.push(await signInPublisher(site.url, email));

		for (const [index, victim] of victims.entries()) {
			const before = stored.length;
			const over = new AbortController();
			const publishing = publishers.map((one) =>
				publishUntilGone(site.url, one, (id) => stored.push(id), over.signal)
			);
			const cutAfterMs = SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
			await wait(cutAfterMs);
			over.abort();
			if (victim === 'site') {
				await site.kill();
				await Promise.all(publishing);
				site = await startKillableSite(dataFolder);
				slowestRestartMs = Math.max(slowestRestartMs, site.startedInMs);
			} else {
				await site.killDatabase();
				slowestRestartMs = Math.max(slowestRestartMs, await untilReady(site.url));
				await Promise.all(publishing);
			}
			const gone = await findLost(site.url, stored.slice(before));
			for (const id of gone) lost.add(id);
			report(
				`round ${index + 1}: ${stored.length - before} acknowledged in ${Math.round(cutAfterMs)} ms, ${gone.length} lost`
			);
		}
		for (const id of await findLost(site.url, stored)) lost.add(id);
	} finally {
		await site.kill();
		await rm(dataFolder, { recursive: true, force: true });
	}
	return {
		rounds: victims.length,
		acknowledged: stored.length,
		lost: lost.size,
		slowestRestartMs: Math.round(slowestRestartMs)
	};
}

/** How long the database was away, in milliseconds. */
async function untilReady(url: string): Promise<number> {
	const began = performance.now();
	while ((await fetch(`${url}/readyz`)).status !== 200) await wait(ASK_EVERY_MS);
	return performance.now() - began;
}
