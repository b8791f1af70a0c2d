import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import { bootstrapInterval } from './figures/bootstrap.ts';
import { mean } from './figures/mean.ts';
import { ndcgAt } from './figures/ndcg.ts';
import { quantile } from './figures/quantile.ts';
import { recallAt } from './figures/recall.ts';
import { reciprocalRankAt } from './figures/reciprocal-rank.ts';
import { round } from './round.ts';
import type { OpenEngine } from './search-engine.ts';
import type { TestSet } from './test-set.ts';

const SEED = 1;
const DEPTH = 50;

/** Means over the queries that have a known answer; a query without any result counts 0 in each. */
export interface Figures {
	readonly queries: number;
	readonly docs: number;
	readonly ndcg10: number;
	readonly recall10: number;
	readonly recall50: number;
	readonly mrr10: number;
	/** Share of the queries without any result. */
	readonly empty: number;
	readonly indexMs: number;
	readonly msPerQuery: { readonly p50: number; readonly p95: number };
	/** Of the whole process, after the last query. */
	readonly rssMb: number;
	/** Of `ndcg10`, over queries. */
	readonly ci95: readonly [number, number];
}

export async function measure(set: TestSet, open: OpenEngine): Promise<Figures> {
	const { queries, docs, grades } = set;
	const began = performance.now();
	const engine = await open(docs);
	const indexMs = performance.now() - began;

	const times: number[] = [];
	const rankings: (readonly string[])[] = [];
	for (const query of queries) {
		const asked = performance.now();
		rankings.push(await engine.search(query, DEPTH));
		times.push(performance.now() - asked);
	}
	const rssMb = process.memoryUsage.rss() / 2 ** 20;
	await engine.close?.();

	const each = (metric: typeof ndcgAt, depth: number) =>
		queries.map(({ id }, at) => metric(rankings[at]!, grades.get(id)!, depth)!);
	const gains = each(ndcgAt, 10);
	const [low, high] = bootstrapInterval(gains, mean, seededRandom(SEED))!;
	return {
		queries: queries.length,
		docs: docs.length,
		ndcg10: round(mean(gains)!),
		recall10: round(mean(each(recallAt, 10))!),
		recall50: round(mean(each(recallAt, 50))!),
		mrr10: round(mean(each(reciprocalRankAt, 10))!),
		empty: round(rankings.filter((ranking) => ranking.length === 0).length / queries.length),
		indexMs: Math.round(indexMs),
		msPerQuery: { p50: round(quantile(times, 0.5)!), p95: round(quantile(times, 0.95)!) },
		rssMb: Math.round(rssMb),
		ci95: [round(low), round(high)]
	};
}
