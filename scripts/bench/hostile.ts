import { Worker } from 'node:worker_threads';
import { HOSTILE_INPUTS } from './hostile/hostile-inputs.ts';
import { startOrdinaryPeople, type Lived } from './hostile/ordinary-people.ts';
import type { AttackerStart } from './hostile/attacker.ts';
import type { Tally } from './hostile/attack.ts';
import { startWatchedSite, type DatabaseMode, type WatchedSite } from './hostile/watched-site.ts';

// What ten ordinary people live while somebody tries to freeze or fill the site, one way after the other and all at
// once, on both databases:
//   npm run --silent bench:hostile [-- [embedded|postgres] [SECONDS] [PART OF A NAME | together] [nice]]
// With `nice` the attack runs at the lowest priority, as if it came from another machine (on Linux): a figure of its own,
// beside the one in which it takes its share of the processors of the site.
// Prints one line of JSON; fails where somebody ordinary waited over a second (p95), got 5xx or no answer, or a
// database was ended. Run `npm run build` first.

const SECONDS = 5;
const TOGETHER_TIMES = 6;
const BAR_MS = 1_000;

const [onlyMode, wantedSeconds, part = '', manner] = process.argv.slice(2);
const isNice = manner === 'nice';
const seconds = Number(wantedSeconds || SECONDS);
const all = Object.keys(HOSTILE_INPUTS);
/** All at once and none by itself. */
const onlyTogether = part === 'together';
const names = onlyTogether ? all : all.filter((name) => name.includes(part));
const modes = (['embedded', 'postgres'] as const).filter((mode) => !onlyMode || mode === onlyMode);

const report: Record<string, unknown> = {};
for (const mode of modes) report[mode] = await measure(mode);
console.log(JSON.stringify({ attackers: isNice ? 'nice 19' : 'same priority', ...report }));

async function measure(mode: DatabaseMode) {
	const site = await startWatchedSite(mode);
	try {
		const people = await startOrdinaryPeople(site.url);
		await during(seconds * 1000);
		people.takeLived();
		await during(2 * seconds * 1000);
		const alone = summary(people.takeLived());
		const before = await site.footprint();

		const inputs: Record<string, unknown> = {};
		for (const name of onlyTogether ? [] : names) {
			const killed = site.kills();
			const answered = await attack(site, [name], seconds * 1000);
			const lived = summary(people.takeLived());
			inputs[name] = { ...lived, kills: site.kills() - killed, answered };
			judge(`${mode}, ${name}`, lived);
			console.error(
				`${mode}, ${name}: p95 ${lived.p95Ms} ms of ${lived.acts}, unserved ${lived.unserved}`
			);
			await during(500);
			people.takeLived();
		}
		const answered = await attack(site, names, TOGETHER_TIMES * seconds * 1000);
		const together = summary(people.takeLived());
		judge(`${mode}, all together`, together);
		await people.stop();
		if (site.kills() > 0) fail(`${mode}: the database was ended ${site.kills()} times`);
		return {
			alone,
			inputs,
			together: { ...together, answered },
			kills: site.kills(),
			errors: site.errors().length,
			firstErrors: site.errors().slice(0, 5),
			before,
			after: await site.footprint()
		};
	} finally {
		await site.stop();
	}
}

function attack(
	{ url, env }: Pick<WatchedSite, 'url' | 'env'>,
	attackNames: readonly string[],
	forMs: number
): Promise<Tally> {
	const start: AttackerStart = { site: url, env, names: attackNames, forMs, isNice };
	const worker = new Worker(new URL('./hostile/attacker.ts', import.meta.url), {
		workerData: start
	});
	return new Promise((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
}

function summary(lived: readonly Lived[]) {
	const times = lived.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
	const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
	const unserved = lived.filter(({ status }) => status === 0 || status >= 500);
	const slowest = lived.toSorted((one, other) => other.tookMs - one.tookMs)[0];
	return {
		acts: lived.length,
		p50Ms: at(0.5),
		p95Ms: at(0.95),
		worstMs: at(1),
		worstAct: slowest?.act ?? null,
		unserved: unserved.length,
		unservedActs: [...new Set(unserved.map(({ act, status }) => `${act} ${status}`))],
		refused: lived.filter(({ status }) => status >= 400 && status < 500).length
	};
}

function judge(what: string, { p95Ms, unserved, acts }: ReturnType<typeof summary>): void {
	if (acts === 0) fail(`${what}: nobody got anything done`);
	if (p95Ms >= BAR_MS) fail(`${what}: p95 ${p95Ms} ms`);
	if (unserved > 0) fail(`${what}: ${unserved} unserved`);
}

function fail(why: string): void {
	console.error(`MISSED ${why}`);
	process.exitCode = 1;
}

function during(ms: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, ms);
	});
}
