import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../../src/lib/domain/region/demo-password.ts';
import type { Answer } from '../../../tests/e2e/support/answer.ts';
import { listingBody } from '../../../tests/e2e/support/listings.ts';
import { organisationOf } from '../../../tests/e2e/support/organisations.ts';
import { bearerOf, signInAs } from '../../../tests/e2e/support/people.ts';
import type { Visitor } from '../../../tests/e2e/support/visitor.ts';

/** One thing that an ordinary person did. */
export interface Lived {
	readonly act: string;
	/** 0 where no answer came. */
	readonly status: number;
	readonly tookMs: number;
}

export interface OrdinaryPeople {
	/** What they lived since this was last asked. */
	takeLived(): readonly Lived[];
	stop(): Promise<void>;
}

const NAMES = [
	...['kinh-doanh', 'mua-hang', 'nghien-cuu', 'truong-dai-hoc', 'quan-ly-lab'],
	...['fablab', 'vuon-uom', 'hop-tac-xa', 'benh-vien', 'tap-doan']
];
const WORDS = ['nhôm CNC', 'nước thải', 'cảm biến', 'đào tạo', 'materials testing', 'bao bì', 'AI'];
const DRAFT = {
	kind: 'need',
	title: 'Cần gia công vỏ nhôm CNC',
	summary: 'Vỏ nhôm cho thiết bị đo, lô 200 cái mỗi tháng, dung sai 0,05 mm, có anod.'
};
/** Between two acts of one person, in milliseconds. */
const [SHORTEST_MS, LONGEST_MS] = [300, 900];
const ACTS_BETWEEN_PUBLISHING = 15;

/** Ten people of the demo who read, search, match and publish, each at a pace of their own. */
export async function startOrdinaryPeople(site: string): Promise<OrdinaryPeople> {
	let lived: Lived[] = [];
	let isOver = false;
	const people: Visitor[] = [];
	for (const name of NAMES) {
		people.push(await signInAs(`${name}@demo.example`, DEMO_PASSWORD, { site }));
	}
	const lives = people.map(async (person, at) => {
		const organisation = await organisationOf(person);
		const acts = actsOf(person, organisation, at);
		for (let round = at; !isOver; round += 1) {
			const [name, act] = acts[round % acts.length]!;
			const began = performance.now();
			try {
				const { status } = await act(round);
				lived.push({ act: name, status, tookMs: performance.now() - began });
			} catch {
				lived.push({ act: name, status: 0, tookMs: performance.now() - began });
			}
			await wait(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
		}
	});
	return {
		takeLived() {
			const taken = lived;
			lived = [];
			return taken;
		},
		async stop() {
			isOver = true;
			await Promise.all(lives);
		}
	};
}

type Act = readonly [name: string, act: (round: number) => Promise<Answer>];

function actsOf(person: Visitor, organisation: string, at: number): readonly Act[] {
	const search = (round: number) =>
		new URLSearchParams({ q: WORDS[round % WORDS.length]! }).toString();
	const reading: readonly Act[] = [
		['home', () => person.get('/')],
		['listings', () => person.get('/listings')],
		['search', (round) => person.get(`/listings?${search(round)}`)],
		['desk', () => person.get('/desk')],
		['match', () => person.postJson('/api/v1/matches', DRAFT)],
		['organisations', (round) => person.get(`/organisations?${search(round)}`)],
		['matches', () => person.get('/matches')],
		[
			'write',
			() => person.post('/listings/new?/understand', { kind: 'need', text: DRAFT.summary })
		],
		['own organisation', () => person.get('/organisation')]
	];
	const publish: Act = [
		'publish',
		() =>
			person.postJson(
				'/api/v1/listings',
				listingBody(organisation, { title: `Cần gia công chi tiết số ${at}` }),
				bearerOf(person)
			)
	];
	return [
		...Array.from({ length: ACTS_BETWEEN_PUBLISHING }, (_, one) => reading[one % reading.length]!),
		publish
	];
}
