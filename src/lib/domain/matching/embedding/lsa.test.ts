import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { describe, expect, test } from 'vitest';
import { cosine } from './cosine.ts';
import { learnLsa } from './lsa.ts';
import { NO_EMBEDDER } from './no-embedder.ts';

// "Lorry" and "truck" never stand in one text, but beside the same words.
const TEXTS = [
	'lorry freight road driver',
	'truck freight road driver',
	'lorry cargo road depot',
	'truck cargo road depot',
	'lorry freight depot diesel',
	'truck freight depot diesel',
	'orchid greenhouse seedling nursery',
	'orchid seedling humid nursery',
	'greenhouse humid orchid nursery'
];

const learn = (seed = 1) =>
	learnLsa(TEXTS, { id: 'test', random: seededRandom(seed), dimensions: 2 });
const near = async (one: string, other: string) => {
	const [a, b] = await learn().embed([one, other]);
	return cosine(a!, b!);
};

describe('latent semantic vectors', () => {
	test('bring words together that stand beside the same words', async () => {
		expect(await near('lorry', 'truck')).toBeGreaterThan(0.9);
		expect(await near('lorry', 'orchid')).toBeLessThan(0.1);
	});

	test('have length 1, and are all zero for a text without a known word', async () => {
		const [known, unknown] = await learn().embed(['truck depot', 'zymurgy']);
		expect(Math.hypot(...known!)).toBeCloseTo(1, 6);
		expect([...unknown!]).toEqual([0, 0]);
		expect(cosine(known!, unknown!)).toBe(0);
	});

	test('come out the same for the same seed, and as near for another', async () => {
		expect(await learn(7).embed(TEXTS)).toEqual(await learn(7).embed(TEXTS));
		const [a, b] = await learn(8).embed(['lorry', 'truck']);
		expect(cosine(a!, b!)).toBeCloseTo(await near('lorry', 'truck'), 4);
	});

	test('learn from a sample where there are too many texts', async () => {
		const options = { id: 'few', random: seededRandom(1), dimensions: 2, mostTexts: 3 };
		const embedder = learnLsa(TEXTS, options);
		const vectors = await embedder.embed(TEXTS);
		const known = vectors.filter((vector) => vector.some((value) => value !== 0));
		expect(known.length).toBeGreaterThan(0);
		expect(known.length).toBeLessThan(TEXTS.length);
	});

	test('read Vietnamese with and without marks alike', async () => {
		const vietnamese = ['gia công nhôm bằng máy', 'gia công thép bằng máy', 'trồng lan trong vườn'];
		const embedder = learnLsa([...vietnamese, ...vietnamese], {
			id: 'vi',
			random: seededRandom(1),
			dimensions: 2
		});
		const [marked, plain] = await embedder.embed([
			'gia công nhôm bằng máy',
			'gia cong nhom bang may'
		]);
		expect(cosine(marked!, plain!)).toBeCloseTo(1, 6);
	});

	test('know nothing where there was nothing to learn from', async () => {
		const embedder = learnLsa([], { id: 'empty', random: seededRandom(1) });
		expect(embedder.dimensions).toBe(0);
		expect(await embedder.embed(['anything'])).toEqual([new Float32Array(0)]);
	});
});

test('the default embedder says nothing about any text', async () => {
	expect(await NO_EMBEDDER.embed(['one', 'two'])).toEqual([
		new Float32Array(0),
		new Float32Array(0)
	]);
	expect(cosine(new Float32Array(0), new Float32Array(0))).toBe(0);
});
