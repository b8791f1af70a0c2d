import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { signInAs } from '../../../tests/e2e/support/people.ts';
import { Visitor } from '../../../tests/e2e/support/visitor.ts';

/** What ten people got who used the site meanwhile. Milliseconds. */
export interface PeopleReport {
	readonly requests: number;
	readonly p50Ms: number;
	readonly p95Ms: number;
	readonly worstMs: number;
	readonly worst: string;
	/** Answers from 500 on, and requests that got none. */
	readonly failed: number;
}

export interface People {
	/** What was measured since the last call, and begins anew. */
	report(): PeopleReport;
	stop(): Promise<void>;
}

const SIGNED_IN = ['kinh-doanh', 'mua-hang', 'nghien-cuu', 'tap-doan'];
const PEOPLE = 10;
/** Between an answer and the next request of one person: 0.5 to 1.5 seconds. */
const THINKS_MS = 1_000;
const PAGES = [
	'/',
	'/listings',
	'/listings?q=gia%20c%C3%B4ng%20nh%C3%B4m',
	'/organisations',
	'/organisations?q=x%C6%B0%E1%BB%9Fng',
	'/listings/new?kind=need'
];
const OWN_PAGES = ['/desk', '/matches', '/organisation', '/conversations', ...PAGES];
const ASK = {
	kind: 'need',
	title: 'Cần gia công vỏ nhôm CNC',
	summary: 'Vỏ nhôm cho thiết bị đo, lô 200 cái mỗi tháng, dung sai 0,05 mm, có anod.'
};

interface Sample {
	readonly what: string;
	readonly tookMs: number;
	readonly failed: boolean;
}

/** Ten people who read pages of these sites in turn, some of them signed in, and now and then ask for matches. */
export async function sendPeople(
	sites: readonly string[],
	logins: readonly string[] = SIGNED_IN
): Promise<People> {
	let samples: Sample[] = [];
	const stopping = new AbortController();
	const people = await Promise.all(
		Array.from({ length: PEOPLE }, async (_, at) => {
			const site = sites[at % sites.length]!;
			const login = logins[at];
			return login === undefined
				? { visitor: new Visitor({ site }), pages: PAGES }
				: {
						visitor: await signInAs(`${login}@demo.example`, DEMO_PASSWORD, { site }),
						pages: OWN_PAGES
					};
		})
	);

	async function ask(visitor: Visitor, what: string): Promise<void> {
		const begun = performance.now();
		try {
			const { status } =
				what === 'matches'
					? await visitor.postJson('/api/v1/matches', ASK)
					: await visitor.get(what);
			if (status >= 400 && status < 500) throw new Error(`${what} answered ${status}`);
			samples.push({ what, tookMs: performance.now() - begun, failed: status >= 500 });
		} catch (cause) {
			if (stopping.signal.aborted) return;
			samples.push({
				what: `${what}: ${String(cause)}`,
				tookMs: performance.now() - begun,
				failed: true
			});
		}
	}

	const walks = people.map(async ({ visitor, pages }, at) => {
		for (let step = at; !stopping.signal.aborted; step += 1) {
			await ask(visitor, step % 7 === 0 ? 'matches' : pages[step % pages.length]!);
			await wait(THINKS_MS * (0.5 + ((step * 37) % 100) / 100));
		}
	});
	return {
		report() {
			const taken = samples;
			samples = [];
			return summarise(taken);
		},
		async stop() {
			stopping.abort();
			await Promise.all(walks);
		}
	};
}

function summarise(samples: readonly Sample[]): PeopleReport {
	const sorted = samples.toSorted((one, other) => one.tookMs - other.tookMs);
	const at = (share: number) =>
		Math.round(sorted[Math.ceil(share * (sorted.length - 1))]?.tookMs ?? 0);
	const failed = samples.filter((sample) => sample.failed);
	return {
		requests: samples.length,
		p50Ms: at(0.5),
		p95Ms: at(0.95),
		worstMs: at(1),
		worst: failed[0]?.what ?? sorted.at(-1)?.what ?? '',
		failed: failed.length
	};
}
