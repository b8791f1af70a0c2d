import { parseArgs } from 'node:util';
import { decideLists } from '#lib/domain/matching/region-run/decide-lists.ts';
import { cutDecided, cutNumbers } from '#lib/domain/matching/region-run/cut-parts.ts';
import { findServed, leaveOut } from '#lib/domain/matching/region-run/find-served.ts';
import { makeMarket } from '#lib/domain/matching/region-run/make-market.ts';
import type { RegionSnapshot } from '#lib/domain/matching/region-run/region-computer.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import { openThreads } from '../worker/open-threads.ts';
import { drawListings } from './region/draw-listings.ts';

// What computing a whole region costs: every need scored and every offer that needs left short, all lists decided
// together, every pair of them explained and made ready to be stored:
//   npm run --silent bench:region -- [--needs N] [--offers N] [--threads T]
// Nothing is stored. The last line is JSON: times and the processor time of all threads in milliseconds, memory of the
// whole process in MB.

const { values } = parseArgs({
	options: {
		needs: { type: 'string', default: '2000' },
		offers: { type: 'string', default: '2000' },
		threads: { type: 'string', default: '2' }
	}
});
const [needs, offers, threads] = [values.needs, values.offers, values.threads].map(Number) as [
	number,
	number,
	number
];
if (![needs, offers, threads].every((value) => Number.isSafeInteger(value) && value > 0)) {
	console.error('--needs, --offers and --threads are whole numbers above 0');
	process.exit(2);
}

const listings = drawListings(needs, offers);
console.error(`${needs} needs, ${offers} offers, ${threads} threads`);
const snapshot: RegionSnapshot = {
	listings,
	lexicon: null,
	weights: PRIOR_WEIGHTS,
	timeZone: 'UTC',
	now: new Date('2026-11-01T00:00:00Z'),
	saved: null
};
const began = performance.now();
let before = began;
const spentAtFirst = cpuTime();
let spentBefore = spentAtFirst;
let mostMemory = 0;

/** Milliseconds that processors worked for this process so far. */
function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return Math.round((user + system) / 1_000);
}

/** Milliseconds since the last lap. */
function lap(name: string): number {
	const now = performance.now();
	const took = Math.round(now - before);
	before = now;
	const spent = cpuTime();
	console.error(`${name}: ${took} ms, ${spent - spentBefore} ms of processors`);
	spentBefore = spent;
	mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
	return took;
}

const computer = await openThreads(snapshot, threads);
const indexMs = lap('index');
const found = await Promise.all(
	cutNumbers({ first: 0, end: needs }).map((range) => computer.score(range))
);
const served = findServed(listings, found);
const rest = cutNumbers({ first: needs, end: listings.length });
const parts = [
	...found,
	...(await Promise.all(rest.map((range) => computer.score(leaveOut(range, served)))))
];
console.error(`${offers - served.size} of the offers searched for`);
const scoreMs = lap('score');
const decided = decideLists(makeMarket(listings, parts, snapshot.now), 1);
const orderMs = lap('order');
const explained = await Promise.all(
	cutDecided(decided).map(async (pairs) => (await computer.explain(pairs)).length)
);
const explainMs = lap('explain');
const totalMs = Math.round(performance.now() - began);
const cpuMs = cpuTime() - spentAtFirst;
await computer.close();

const pairs = explained.reduce((sum, count) => sum + count, 0);
const rssMb = Math.round(mostMemory / 1024 / 1024);
console.log(
	JSON.stringify({
		needs,
		offers,
		threads,
		indexMs,
		scoreMs,
		orderMs,
		explainMs,
		totalMs,
		cpuMs,
		pairs,
		rssMb
	})
);
