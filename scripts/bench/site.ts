import autocannon from 'autocannon';
import { startBuiltSite } from '../../tests/support/built-site.ts';

// How fast the built site answers on this machine, embedded mode, demo region:
//   npm run --silent bench:site [-- URL]      (against a site that runs already, with what is in it)
// Prints one line of JSON. Run `npm run build` first.

const HOME_CONNECTIONS = 20;
const MATCH_CONNECTIONS = 10;
const SECONDS = 10;
/** Together within the burst that the rate limit lets through; the first are made before the code is warm. */
const WARMING_CALLS = 40;
const MATCH_CALLS = 110;
const DRAFTS = [
	{
		kind: 'need',
		title: 'Cần gia công vỏ nhôm CNC',
		summary: 'Vỏ nhôm cho thiết bị đo, lô 200 cái mỗi tháng, dung sai 0,05 mm, có anod.'
	},
	{
		kind: 'need',
		title: 'Tìm nơi xử lý nước thải nhuộm',
		summary: 'Nhà máy nhuộm cần giảm màu và COD của nước thải, 600 m3 mỗi ngày, có pilot trước.'
	},
	{
		kind: 'offer',
		title: 'Materials laboratory with free hours',
		summary:
			'Tensile, hardness and fatigue tests on metals and plastics, ISO 17025, reports in three days.'
	},
	{
		kind: 'need',
		title: 'Sensor network for a fruit farm',
		summary:
			'We look for soil moisture sensors with long range radio, dashboards on a phone and support on site.'
	}
] as const;

const given = process.argv[2];
const site = given === undefined ? await startBuiltSite() : null;
const url = given ?? site!.url;
try {
	await autocannon({ url, connections: HOME_CONNECTIONS, duration: 3 });
	const home = await autocannon({ url, connections: HOME_CONNECTIONS, duration: SECONDS });
	await measureMatches(url, WARMING_CALLS);
	const matches = await measureMatches(url, MATCH_CALLS);
	console.log(
		JSON.stringify({
			home: {
				requestsPerSecond: home.requests.average,
				p95Ms: home.latency.p97_5,
				errors: home.errors + home.non2xx
			},
			matches
		})
	);
} finally {
	await site?.stop();
}

/** Ten callers at a time; times of each call. */
async function measureMatches(origin: string, calls: number) {
	const times: number[] = [];
	const statuses: Record<number, number> = {};
	let left = calls;
	const call = async (): Promise<void> => {
		while (left > 0) {
			left -= 1;
			const began = performance.now();
			const response = await fetch(`${origin}/api/v1/matches`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(DRAFTS[left % DRAFTS.length])
			});
			await response.arrayBuffer();
			times.push(performance.now() - began);
			statuses[response.status] = (statuses[response.status] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: MATCH_CONNECTIONS }, call));
	times.sort((one, other) => one - other);
	const at = (share: number) =>
		Math.round(times[Math.floor(share * (times.length - 1))]! * 10) / 10;
	return { calls: times.length, statuses, p50Ms: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}
