import type { AskingPhrase } from './asking.ts';
import type { SpaceStore } from './space-store.ts';

/** What of the phrases of a text is covered, by their weights, where each unit gives its value. */
export function phrasesCovered(phrases: readonly AskingPhrase[], values: Float64Array): number {
	let part = 0;
	for (const { count, limit, alternatives } of phrases) {
		let best = 0;
		for (const units of alternatives) best = Math.max(best, meanOf(units, values));
		part += count * Math.min(best, limit);
	}
	return part;
}

/** Which alternative gives most, and how much; `most` is 0 where none gives anything. */
export function bestAlternative(
	{ limit, alternatives }: AskingPhrase,
	values: Float64Array
): { readonly most: number; readonly choice: number } {
	let [most, choice] = [0, 0];
	alternatives.forEach((units, at) => {
		const mean = meanOf(units, values);
		if (mean > most) [most, choice] = [mean, at];
	});
	return { most: Math.min(most, limit), choice };
}

function meanOf(units: readonly number[], values: Float64Array): number {
	let sum = 0;
	for (const unit of units) if (unit >= 0) sum += values[unit]!;
	return sum / units.length;
}

/**
 * In [0, 1): what is answered of the phrases that a stored listing asks.
 *
 * @param spread by unit the second of two numbers: how far it is answered, times its rarity
 */
export function phrasesAnswered(
	{ phrases, logAll, halfLogs, units: { uses } }: SpaceStore,
	slot: number,
	spread: Float64Array
): number {
	const { asked } = phrases;
	const [entries, start, size] = [asked.arrayOf(slot), asked.startOf(slot), asked.sizeOf(slot)];
	let part = 0;
	let whole = 0;
	for (let at = start; at < start + size; at += 1) {
		const count = entries[at]! & 255;
		let best = 0;
		let limit = 0;
		for (const units of phrases.alternativesOf(entries[at]! >>> 8)) {
			let rarities = 0;
			let sum = 0;
			for (const unit of units) {
				rarities += logAll - halfLogs[uses[unit]!]!;
				sum += spread[unit * 2 + 1]!;
			}
			limit = Math.max(limit, rarities / units.length);
			best = Math.max(best, sum / units.length);
		}
		whole += count * limit;
		part += count * Math.min(best, limit);
	}
	return whole > 0 ? part / whole : 0;
}
