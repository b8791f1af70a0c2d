import { vector } from '@electric-sql/pglite-pgvector';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { NearestQuery } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { NO_EMBEDDER } from '#lib/domain/matching/embedding/no-embedder.ts';
import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import { PRIOR_WEIGHTS } from '#lib/domain/matching/score-weights.ts';
import { keepVectors, noteEmbedded } from '#lib/server/data/matching/embedding/embeddings.ts';
import { ANONYMOUS, JOBS } from '#lib/server/data/identity.ts';
import { createNearestByPgvector } from '#lib/server/data/matching/embedding/nearest-by-pgvector.ts';
import { findPgvector, preparePgvector } from '#lib/server/data/migration/pgvector.ts';
import { createHostedEmbedder } from '#lib/server/embedding/hosted-embedder.ts';
import {
	castConversation,
	organisationOf,
	publishedListing,
	type ConversationCast
} from '../../../../../../tests/support/conversation-cast.ts';
import { openTestDatabase } from '../../../../../../tests/support/database.ts';
import {
	DIMENSIONS,
	startEmbeddingProvider,
	status
} from '../../../../../../tests/support/embedding-provider.ts';
import { contentHash } from '#lib/server/data/matching/embedding/content-hash.ts';
import { embedListings } from './embed-listings.ts';
import { forgetVectors } from './forget-vectors.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';
import { createLocalMatcher, type MatcherContents } from '#lib/server/live/matching/matcher.ts';
import { createNearestByMatcher } from '#lib/server/live/matching/nearest-by-matcher.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const database = await openTestDatabase({ vector });
const provider = await startEmbeddingProvider();
afterAll(async () => {
	await provider.stop();
	await database.close();
});
const { db, owner } = database;
const now = new Date();
const settings = { url: provider.url, model: 'letters', key: 'k', dimensions: DIMENSIONS };
const embedder = createHostedEmbedder(settings, { tries: 1 });
let cast: ConversationCast;

const kept = () => owner.query('select content_hash from public.text_embeddings');
const sent = () => provider.asked.flatMap(({ input }) => input);
const live = (used: Embedder = embedder) =>
	openLiveRegion(
		db,
		(cause) => {
			throw cause;
		},
		{ openEmbedder: () => used }
	);

const contentsOf = (region: LiveRegion): MatcherContents => ({
	knowledge: () => ({
		...{ places: [], codes: [], lexicon: DEFAULT_LEXICON, weights: PRIOR_WEIGHTS },
		conflicts: new Map(),
		timeZone: 'UTC'
	}),
	changes: () => [{ kind: 'put', listings: region.newest(null, 1_000) }]
});

beforeEach(async () => {
	await owner.execute('delete from public.organisations; delete from public.text_embeddings');
	cast = await castConversation(database);
});

describe('vectors of published listings', () => {
	test('are asked for once, however often the job runs', async () => {
		const before = sent().length;
		expect(await embedListings(db, embedder, now, 500)).toBe(2);
		expect(await embedListings(db, embedder, now, 500)).toBe(0);
		expect(sent().slice(before)).toHaveLength(2);
		expect(await kept()).toHaveLength(2);
	});

	test('are not asked for again for words that somebody has written before', async () => {
		await embedListings(db, embedder, now, 500);
		const before = sent().length;
		await publishedListing(database, organisationOf(cast.stranger), 'offer');
		await owner.query(`update public.listings set version = version + 1 where id = $1`, [
			cast.offerId
		]);
		expect(await embedListings(db, embedder, now, 500)).toBe(2);
		expect(sent()).toHaveLength(before);
		await owner.query(
			`with told as (update public.listing_texts set title = 'Gia công vỏ thép' where listing_id = $1)
			update public.listings set version = version + 1 where id = $1`,
			[cast.offerId]
		);
		expect(await embedListings(db, embedder, now, 500)).toBe(1);
		expect(sent().slice(before)).toEqual([expect.stringMatching(/^Gia công vỏ thép\n/)]);
	});

	test('leave out drafts, and stay away where there is no embedder', async () => {
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [cast.needId]);
		expect(await embedListings(db, NO_EMBEDDER, now, 500)).toBe(0);
		expect(await embedListings(db, embedder, now, 500)).toBe(1);
	});

	test('stay missing where the embedder fails, and come with the next try', async () => {
		provider.answerNext(status(500));
		await expect(embedListings(db, embedder, now, 500)).rejects.toMatchObject({
			code: 'provider_down'
		});
		expect(await kept()).toEqual([]);
		expect(await embedListings(db, embedder, now, 500)).toBe(2);
	});

	test('are read by nobody but the system', async () => {
		await embedListings(db, embedder, now, 500);
		const read = (identity: Parameters<typeof db.transaction>[0]) =>
			db.transaction(identity, (tx) => tx.selectFrom('textEmbeddings').select('model').execute());
		expect(await read(JOBS)).toHaveLength(2);
		await expect(read(ANONYMOUS)).rejects.toMatchObject({ code: '42501' });
		const person = { role: 'authenticated', userId: cast.minh.userId } as const;
		await expect(read(person)).rejects.toMatchObject({ code: '42501' });
	});

	test('are forgotten a week after no listing needs them any more', async () => {
		await embedListings(db, embedder, now, 500);
		await owner.query('delete from public.listings where id = $1', [cast.needId]);
		const later = (days: number) => new Date(Date.now() + days * 86_400_000);
		expect(await forgetVectors(db, embedder, later(6))).toBe(0);
		expect(await forgetVectors(db, embedder, later(8))).toBe(1);
		expect(await kept()).toHaveLength(1);
	});
});

describe('the nearest listings', () => {
	test('are known once both sides have vectors', async () => {
		const region = await live();
		const need = region.find(cast.needId)!;
		expect(await region.near(need)).toEqual(new Map());
		await embedListings(db, embedder, now, 500);
		const near = await region.near(need);
		expect([...near.keys()]).toEqual([cast.offerId]);
		expect(near.get(cast.offerId)).toBeGreaterThan(0.9);
		expect(await (await live(NO_EMBEDDER)).near(need)).toEqual(new Map());
	});

	test('change with what listings say, and leave out whoever is not published any more', async () => {
		const region = await live();
		const need = region.find(cast.needId)!;
		await embedListings(db, embedder, now, 500);
		const before = (await region.near(need)).get(cast.offerId)!;
		await owner.query(
			`with told as (update public.listing_texts set title = 'zzzz zzzz zzzz zzzz', summary = repeat('z', 400) where listing_id = $1)
			update public.listings set version = version + 1 where id = $1`,
			[cast.offerId]
		);
		await embedListings(db, embedder, new Date(), 500);
		expect((await region.near(need)).get(cast.offerId) ?? 0).toBeLessThan(before);
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [cast.offerId]);
		await region.refresh(cast.offerId);
		expect(await region.near(need)).toEqual(new Map());
	});
});

describe('pgvector', () => {
	const model = { id: 'random', dimensions: 24 };
	const random = seededRandom(7);
	const draw = (): Float32Array => {
		const numbers = Float32Array.from({ length: model.dimensions }, () => random() - 0.35);
		const length = Math.hypot(...numbers);
		return numbers.map((value) => value / length);
	};

	test('is used only where somebody has brought it', async () => {
		await owner.execute('drop extension if exists vector');
		expect(await db.transaction(JOBS, findPgvector)).toBeNull();
		const report = await preparePgvector(owner, model);
		expect(report).toMatchObject({ outcome: 'ready', indexed: true });
		expect(await db.transaction(JOBS, findPgvector)).toBe('extensions');
		// A second time, for another model, it changes the index and nothing else.
		expect(await preparePgvector(owner, { id: "it's", dimensions: 3000 })).toMatchObject({
			outcome: 'ready',
			indexed: false
		});
	});

	test('gives the same nearest listings as comparing with every vector in memory', async () => {
		await preparePgvector(owner, model);
		const schema = (await db.transaction(JOBS, findPgvector))!;
		const offers: string[] = [];
		for (let at = 0; at < 60; at += 1) {
			offers.push(await publishedListing(database, organisationOf(cast.minh), 'offer'));
		}
		await db.transaction(JOBS, async (tx) => {
			for (const [at, id] of [...offers, cast.needId].entries()) {
				const languages = at % 3 === 0 ? ['vi', 'en'] : ['vi'];
				const texts = languages.map((language) => ({
					language,
					contentHash: contentHash(language, id)
				}));
				// One can say nothing of its text.
				const vectorOf = () => (at === 5 ? new Float32Array(model.dimensions) : draw());
				await keepVectors(
					tx,
					model.id,
					new Map(texts.map(({ contentHash }) => [contentHash, vectorOf()]))
				);
				await noteEmbedded(tx, model.id, { id, version: 1, texts }, now);
			}
		});
		await owner.query(`update public.listings set status = 'paused' where id = $1`, [offers[7]]);
		const region = await live();
		const matcher = () => createLocalMatcher(contentsOf(region));
		let matching = matcher();
		const find = createNearestByMatcher(db, model, (change) => matching.change(change));
		const inMemory = {
			find: (query: NearestQuery) =>
				find(query, (name, asked) => matching.ask(name, asked, { name: null }))
		};
		const byPgvector = createNearestByPgvector(db, model, schema);
		for (let round = 0; round < 20; round += 1) {
			// One that was started anew knows no vectors until it is sent them again.
			if (round === 10) matching = matcher();
			const query = { vectors: [draw(), draw()], kind: 'offer', limit: 1 + round * 3 } as const;
			const [one, other] = [await inMemory.find(query), await byPgvector.find(query)];
			expect([...other.keys()]).toEqual([...one.keys()]);
			expect(one.size).toBeGreaterThan(0);
			for (const [id, cosine] of one) expect(other.get(id)).toBeCloseTo(cosine, 5);
			expect([...other.keys()]).not.toContain(offers[5]);
			expect([...other.keys()]).not.toContain(offers[7]);
		}
		const zeros = {
			vectors: [new Float32Array(model.dimensions)],
			kind: 'offer',
			limit: 5
		} as const;
		expect(await inMemory.find(zeros)).toEqual(await byPgvector.find(zeros));
	});

	test('searches its index where the planner takes it', async () => {
		await owner.execute(`insert into public.text_embeddings (content_hash, model, dimensions, vector)
			select encode(sha256(n::text::bytea), 'hex'), 'random', 24, array(select random() from generate_series(1, 24 + n * 0))
			from generate_series(1, 2000) as n; analyze public.text_embeddings`);
		await preparePgvector(owner, model);
		const plan = await db.transaction(JOBS, async (tx) => {
			await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(
				tx
			);
			return sql`explain select content_hash from public.text_embeddings where model = 'random'
				order by vector::extensions.vector(24) operator(extensions.<=>) ${JSON.stringify([...draw()])}::extensions.vector(24)
				limit 5`.execute(tx);
		});
		expect(JSON.stringify(plan.rows)).toContain('text_embeddings_vector');
	});
});
