import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	body,
	DIMENSIONS,
	type EmbeddingProvider,
	silence,
	startEmbeddingProvider,
	status,
	vectorOf,
	vectors
} from '../../../../tests/support/embedding-provider.ts';
import { createHostedEmbedder, type HostedOptions } from './hosted-embedder.ts';

const KEY = 'sk-secret-of-the-region';
const QUICK = { timeoutMs: 2_000, tries: 3, firstWaitMs: 5, longestWaitMs: 1_500 };

let provider: EmbeddingProvider;
beforeEach(async () => {
	provider = await startEmbeddingProvider();
});
afterEach(() => provider.stop());

function embedder(options: HostedOptions = {}) {
	const settings = { url: provider.url, model: 'small', key: KEY, dimensions: DIMENSIONS };
	return createHostedEmbedder(settings, { ...QUICK, ...options });
}

/** What it failed with, all of it, as a log would write it. */
async function failure(texts: readonly string[] = ['one'], options: HostedOptions = {}) {
	const cause: unknown = await embedder(options)
		.embed(texts)
		.then(
			() => null,
			(thrown: unknown) => thrown
		);
	expect(cause).toBeInstanceOf(Error);
	const { code, message, stack } = cause as Error & { code: string };
	const told = `${message} ${stack} ${String((cause as Error).cause)} ${JSON.stringify(cause)}`;
	return { code, told };
}

function unit(text: string): readonly number[] {
	const vector = vectorOf(text);
	const length = Math.hypot(...vector);
	return vector.map((value) => Math.fround(value / length));
}

describe('a hosted embedder', () => {
	test('asks for all texts in batches and gives back vectors of length 1 in their order', async () => {
		const texts = ['máy ép nhựa', 'injection moulding', 'wastewater', 'membranes', 'lan hồ điệp'];
		const answered = await embedder({ batch: 2 }).embed(texts);
		expect(provider.asked.map(({ input }) => input.length)).toEqual([2, 2, 1]);
		expect(provider.asked[0]).toMatchObject({
			path: 'POST /v1/embeddings',
			model: 'small',
			headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
		});
		answered.forEach((vector, at) => {
			expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
			unit(texts[at]!).forEach((value, nth) => expect(vector[nth]).toBeCloseTo(value, 5));
		});
	});

	test('does not send what says nothing, and sends no more than a model reads', async () => {
		const [empty, long] = await embedder().embed(['  \n', 'ă'.repeat(20_000)]);
		expect([...empty!]).toEqual(Array.from({ length: DIMENSIONS }, () => 0));
		expect(long!.some((value) => value > 0)).toBe(true);
		expect(provider.asked[0]!.input).toEqual(['ă'.repeat(8_000)]);
		expect(await embedder().embed([])).toEqual([]);
		expect(provider.asked).toHaveLength(1);
	});

	test('tries again after 429, not before Retry-After has passed', async () => {
		provider.answerNext(status(429, { 'retry-after': '1' }));
		const began = performance.now();
		expect(await embedder().embed(['one'])).toHaveLength(1);
		expect(performance.now() - began).toBeGreaterThanOrEqual(990);
		expect(provider.asked).toHaveLength(2);
	});

	test('understands Retry-After as a date', async () => {
		const at = new Date(Date.now() + 1_200).toUTCString();
		provider.answerNext(status(503, { 'retry-after': at }));
		expect(await embedder().embed(['one'])).toHaveLength(1);
		expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
	});

	test('leaves a provider that wants a long rest to the next try of the job', async () => {
		provider.answerNext(status(429, { 'retry-after': '3600' }));
		expect(await failure()).toMatchObject({ code: 'rate_limited' });
		expect(provider.asked).toHaveLength(1);
	});

	test('tries again after 5xx, waiting longer each time, and then gives up', async () => {
		provider.answerNext(status(500), status(502));
		expect(await embedder({ firstWaitMs: 100 }).embed(['one'])).toHaveLength(1);
		provider.answerNext(status(500), status(503), status(500));
		const began = performance.now();
		expect(await failure(['one'], { firstWaitMs: 100 })).toMatchObject({ code: 'provider_down' });
		expect(performance.now() - began).toBeGreaterThanOrEqual(290);
		expect(provider.asked).toHaveLength(6);
	});

	test('does not insist where it is refused', async () => {
		for (const code of [400, 401, 403, 404]) {
			provider.answerNext(status(code));
			expect(await failure()).toMatchObject({ code: 'refused' });
		}
		expect(provider.asked).toHaveLength(4);
	});

	test('gives up on a provider that does not answer in time, or breaks off', async () => {
		provider.answerNext(silence, silence, silence);
		expect(await failure(['one'], { timeoutMs: 60 })).toMatchObject({ code: 'timed_out' });
		const half: typeof silence = (_, response) => {
			response.writeHead(200, { 'content-length': '5000' }).write('{"data":');
			setTimeout(() => response.destroy(), 10);
		};
		provider.answerNext(half, half, half);
		expect(await failure()).toMatchObject({ code: 'unreachable' });
		expect(provider.asked).toHaveLength(6);
	});

	test('says so where nobody is there', async () => {
		await provider.stop();
		expect(await failure()).toMatchObject({ code: 'unreachable' });
	});

	test.each([
		['garbage', body('<html>Bad gateway</html>')],
		['half an answer', body('{"data":[{"index":0,')],
		['another shape', body('{"embeddings":[[1,2]]}')],
		['null', body('null')],
		['an entry that is null', body('{"data":[null]}')],
		['no vector', body('{"data":[]}')],
		['vectors of another length', vectors((vector) => vector.slice(1))],
		['NaN, which JSON writes as null', vectors((vector) => vector.map(() => Number.NaN))],
		[
			'a number that is too large',
			body(`{"data":[{"index":0,"embedding":[${'1e999,'.repeat(15)}1]}]}`)
		],
		['numbers as text', vectors((vector) => vector.map(String))],
		['base64', vectors(() => 'AAAA')],
		['an index twice', body('{"data":[{"index":0,"embedding":[]},{"index":0,"embedding":[]}]}')]
	])('takes no vectors from %s', async (_, answer) => {
		provider.answerNext(answer);
		expect(await failure()).toMatchObject({ code: 'wrong_answer' });
		expect(provider.asked).toHaveLength(1);
	});

	test('takes no vectors where one of two texts got none', async () => {
		provider.answerNext(body(`{"data":[{"index":1,"embedding":[${vectorOf('b').join()}]}]}`));
		expect(await failure(['a', 'b'])).toMatchObject({ code: 'wrong_answer' });
	});

	test('does not follow to another address, where the key has no business', async () => {
		provider.answerNext(
			...Array.from({ length: 3 }, () => status(307, { location: `${provider.url}/elsewhere` }))
		);
		expect(await failure()).toMatchObject({ code: 'unreachable' });
		expect(provider.asked.every(({ path }) => path === 'POST /v1/embeddings')).toBe(true);
	});

	test('says neither the key nor the text nor the answer when it fails', async () => {
		for (const answer of [
			status(401),
			body('the text and the sk-secret-of-the-region'),
			status(400)
		]) {
			provider.answerNext(answer);
			const { told } = await failure(['our unpublished need']);
			expect(told).not.toContain('secret');
			expect(told).not.toContain('unpublished');
			expect(told).not.toContain('the text and');
		}
	});
});
