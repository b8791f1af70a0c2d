import { startOrdinaryPeople } from './hostile/ordinary-people.ts';
import { startWatchedSite, type DatabaseMode, type Footprint } from './hostile/watched-site.ts';
import { slopePerMinute } from './soak/slope.ts';

// Whether memory stays flat while ten ordinary people use the site:
//   npm run --silent bench:soak [-- embedded|postgres] [MINUTES]
// Prints one line of JSON: what the processes held, and the slope of the second half, fitted by least squares. Run
// `npm run build` first.

const SAMPLE_EVERY_MS = 5_000;

const [mode = 'embedded', minutes = '15'] = process.argv.slice(2);
const endsAt = performance.now() + Number(minutes) * 60_000;
const site = await startWatchedSite(mode as DatabaseMode);
try {
	const people = await startOrdinaryPeople(site.url);
	const samples: (Footprint & { readonly atMinute: number })[] = [];
	const began = performance.now();
	let acts = 0;
	const unserved: string[] = [];
	while (performance.now() < endsAt) {
		await new Promise((resolve) => {
			setTimeout(resolve, SAMPLE_EVERY_MS);
		});
		const lived = people.takeLived();
		acts += lived.length;
		const atMinute = (performance.now() - began) / 60_000;
		for (const { act, status, tookMs } of lived) {
			if (status !== 0 && status < 500) continue;
			unserved.push(
				`${act} ${status} after ${Math.round(tookMs)} ms, minute ${atMinute.toFixed(1)}`
			);
		}
		samples.push({ ...(await site.footprint()), atMinute });
	}
	await people.stop();
	const second = samples.slice(Math.floor(samples.length / 2));
	const slopeOf = (read: (one: Footprint) => number | null) =>
		slopePerMinute(second.map((one) => [one.atMinute, read(one) ?? 0]));
	console.log(
		JSON.stringify({
			mode,
			minutes: Number(minutes),
			acts,
			unserved: unserved.length,
			unservedActs: unserved.slice(0, 20),
			maintenance: site.maintenance(),
			kills: site.kills(),
			first: samples[0],
			middle: second[0],
			last: samples.at(-1),
			mostSiteMb: Math.max(...samples.map(({ siteMb }) => siteMb)),
			slopeMbPerMinute: {
				site: slopeOf(({ siteMb }) => siteMb),
				database: mode === 'embedded' ? slopeOf(({ databaseMb }) => databaseMb) : null,
				disk: slopeOf(({ diskMb }) => diskMb)
			}
		})
	);
} finally {
	await site.stop();
}
