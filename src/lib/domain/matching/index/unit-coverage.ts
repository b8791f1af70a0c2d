import type { Ask, Face } from './face.ts';
import { askRarity, damping, rarity, type TextStatistics, weightOf } from './statistics.ts';

/** How one ask is answered by another text. */
export interface CoveredAsk {
	readonly key: string;
	/** That of its kind; -1 for a phrase that was read through the lexicon. */
	readonly number: number;
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

/**
 * Unit coverage of one text by another, spelt out ask by ask. The index computes the same number for all its
 * listings at once (`coverage.ts`); this is the version that can show its parts.
 */
export function coverUnits(asking: Face, answering: Face, statistics: TextStatistics): Coverage {
	const damped = damping(answering.length, statistics.averageLength);
	let whole = 0;
	const covered: { ask: Ask; part: number; units: readonly string[] }[] = [];
	for (const ask of asking.asks) {
		const limit = askRarity(ask.alternatives, statistics);
		whole += ask.count * limit;
		const best = bestAlternative(ask, answering, damped, statistics);
		const part = ask.count * Math.min(best.value, limit);
		if (part > 0) covered.push({ ask, part, units: best.units });
	}
	if (whole === 0) return { share: 0, asks: [] };
	const asks = covered.map(({ ask: { key, number }, part, units }) => {
		return { key, number, units, share: part / whole };
	});
	return { share: asks.reduce((sum, { share }) => sum + share, 0), asks };
}

function bestAlternative(ask: Ask, answering: Face, damped: number, statistics: TextStatistics) {
	let value = 0;
	let units: readonly string[] = [];
	for (const alternative of ask.alternatives) {
		let sum = 0;
		for (const unit of alternative) {
			const count = answering.counts.get(unit);
			if (count === undefined) continue;
			const frequency = statistics.documentFrequency(unit);
			const weight = weightOf(unit, rarity(statistics.documents, frequency));
			sum += (weight * count) / (count + damped);
		}
		if (sum / alternative.length <= value) continue;
		value = sum / alternative.length;
		units = alternative;
	}
	return { value, units };
}
