import type { Answering, Face } from './face.ts';
import { askRarity, damping, rarity, type TextStatistics } from './statistics.ts';

/** How one ask is answered by another text. */
export interface CoveredAsk {
	readonly key: string;
	/** Its part of the coverage; the parts of all asks add up to it. */
	readonly share: number;
	/** The units of the other text that answer it best. */
	readonly units: readonly string[];
}

interface Coverage {
	/** In [0, 1): the rarity-weighted share of what one text says that the other says too. */
	readonly share: number;
	readonly asks: readonly CoveredAsk[];
}

/** What a text asks and what each part of it weighs; holds until the index next changes. */
export interface WeighedFace {
	/** The sum of all limits; 0 where nothing is asked. */
	readonly whole: number;
	readonly asks: readonly WeighedAsk[];
	/** Every unit that would answer any of the asks. */
	readonly units: ReadonlySet<string>;
	readonly averageLength: number;
}

interface WeighedAsk {
	readonly key: string;
	/** The most it can give. */
	readonly limit: number;
	/** For each alternative its units and what each gives if it is all that is said. */
	readonly alternatives: readonly {
		readonly units: readonly string[];
		readonly weights: readonly number[];
	}[];
}

/**
 * Unit coverage of one text by another, spelt out ask by ask. The index computes the same number for all its
 * listings at once (`coverage.ts`); this is the version that can show its parts.
 */
export function coverUnits(
	asking: Face,
	answering: Answering,
	statistics: TextStatistics
): Coverage {
	return coverWeighed(weighAsks(asking, statistics), answering);
}

export function weighAsks({ asks }: Face, statistics: TextStatistics): WeighedFace {
	const { documents, averageLength } = statistics;
	const weighed = [...asks].map(([key, { count, alternatives }]): WeighedAsk => ({
		key,
		limit: count * askRarity(alternatives, statistics),
		alternatives: alternatives.map((units) => ({
			units,
			weights: units.map(
				(unit) => (count * rarity(documents, statistics.documentFrequency(unit))) / units.length
			)
		}))
	}));
	const whole = weighed.reduce((sum, { limit }) => sum + limit, 0);
	const units = new Set(weighed.flatMap((ask) => ask.alternatives.flatMap((one) => one.units)));
	return { whole, asks: weighed, units, averageLength };
}

export function coverWeighed(
	{ whole, asks, averageLength }: WeighedFace,
	answering: Answering
): Coverage {
	if (whole === 0) return { share: 0, asks: [] };
	const damped = damping(answering.length, averageLength);
	const covered: CoveredAsk[] = [];
	let share = 0;
	for (const { key, limit, alternatives } of asks) {
		let part = 0;
		let best: readonly string[] = [];
		for (const { units, weights } of alternatives) {
			let value = 0;
			for (let at = 0; at < units.length; at += 1) {
				const count = answering.counts.get(units[at]!);
				if (count !== undefined) value += (weights[at]! * count) / (count + damped);
			}
			if (value > part) {
				part = value;
				best = units;
			}
		}
		if (part === 0) continue;
		const ask = { key, share: Math.min(part, limit) / whole, units: best };
		covered.push(ask);
		share += ask.share;
	}
	return { share, asks: covered };
}
