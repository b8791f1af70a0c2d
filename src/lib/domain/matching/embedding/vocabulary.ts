import { rarity } from '../index/statistics.ts';
import type { SparseRow } from './sparse-rows.ts';

/** The units that a corpus uses, each with its column and its rarity. */
export interface Vocabulary {
	readonly size: number;
	/** A text as a row of length 1: (1 + ln count) × rarity for each unit that is known; empty where none is. */
	weigh(counts: ReadonlyMap<string, number>): SparseRow;
}

/** A unit of one text only says nothing about which words go together. */
const LEAST_TEXTS = 2;
/** The most frequent ones are kept. */
const MOST_UNITS = 40_000;

export function buildVocabulary(texts: readonly ReadonlyMap<string, number>[]): Vocabulary {
	const frequencies = new Map<string, number>();
	for (const counts of texts) {
		for (const unit of counts.keys()) frequencies.set(unit, (frequencies.get(unit) ?? 0) + 1);
	}
	const kept = [...frequencies]
		.filter(([, frequency]) => frequency >= LEAST_TEXTS)
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.slice(0, MOST_UNITS);
	const units = new Map(
		kept.map(([unit, frequency], column) => [
			unit,
			{ column, weight: rarity(texts.length, frequency) }
		])
	);
	return {
		size: units.size,
		weigh(counts) {
			const row: (readonly [number, number])[] = [];
			for (const [unit, count] of counts) {
				const known = units.get(unit);
				if (known) row.push([known.column, (1 + Math.log(count)) * known.weight]);
			}
			const length = Math.hypot(...row.map(([, value]) => value));
			return length > 0 ? row.map(([column, value]) => [column, value / length]) : [];
		}
	};
}
