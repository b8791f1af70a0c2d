import { planRegionRun } from '#lib/server/use-cases/matching/region-run/plan-region-run.ts';
import { openWorker } from './worker/open-worker.ts';
import { stay } from './worker/stay.ts';

// Matches listings beside the site, as many of them as one likes:
//   npm run worker             works through the queue until it is told to end
//   npm run worker -- region   begins a run over the whole region, or joins the one that is open, and ends with it

const USAGE = 'Usage: npm run worker [-- region]';
const log = (line: string) => process.stdout.write(`${line}\n`);

const ending = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.on(signal, () => ending.abort());
}

async function run(args: readonly string[]): Promise<void> {
	const [what, ...more] = args;
	if (more.length > 0 || (what !== undefined && what !== 'region')) throw new Error(USAGE);
	const worker = await openWorker(process.env, log, new Date());
	try {
		log(`Worker ready, ${worker.threads} threads`);
		if (what === undefined) return await stay(worker, log, ending.signal);
		const planned = await planRegionRun(worker.db, worker.live, new Date());
		if (planned.ok) log(`Region: ${planned.value.listings} listings`);
		else if (planned.failure === 'already_running')
			log('Region: a run is open already, joining it');
		else log('Region: there are no listings');
		await worker.workRegionRun(ending.signal);
	} finally {
		await worker.close();
	}
}

try {
	await run(process.argv.slice(2));
} catch (cause) {
	process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
	process.exitCode = 1;
}
