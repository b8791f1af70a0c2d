import type { AskingPhrase } from './asking.ts';
import { createUnread } from './statistics.ts';
import type { SpaceStore } from './store/space-store.ts';

/** What of the phrases of a text is covered, by their weights, where `values` has how far each unit is said. */
export function phrasesCovered(phrases: readonly AskingPhrase[], values: Float64Array): number {
	let part = 0;
	for (const { count, limit, worth, alternatives } of phrases) {
		let best = 0;
		for (const units of alternatives) best = Math.max(best, meanOf(units, values));
		part += count * limit * worth * best;
	}
	return part;
}

/** Which alternative gives most, and how much of the phrase, in [0, 1); `most` is 0 where none gives anything. */
export function bestAlternative(
	{ alternatives }: Pick<AskingPhrase, 'alternatives'>,
	values: Float64Array
): { readonly most: number; readonly choice: number } {
	let [most, choice] = [0, 0];
	alternatives.forEach((units, at) => {
		const mean = meanOf(units, values);
		if (mean > most) [most, choice] = [mean, at];
	});
	return { most, choice };
}

function meanOf(units: readonly number[], values: Float64Array): number {
	let sum = 0;
	for (const unit of units) if (unit >= 0) sum += values[unit]!;
	return sum / units.length;
}

/**
 * In [0, 1): what is answered of the phrases that a stored listing asks.
 *
 * @param values by unit how far it is answered
 */
export function phrasesAnswered(store: SpaceStore, slot: number, values: Float64Array): number {
	const {
		phrases,
		rarities,
		units: { uses }
	} = store;
	const { asked } = phrases;
	const [entries, start, size] = [asked.arrayOf(slot), asked.startOf(slot), asked.sizeOf(slot)];
	let part = 0;
	let whole = 0;
	const unread = createUnread();
	for (let at = start; at < start + size; at += 1) {
		const count = entries[at]! & 255;
		const alternatives = phrases.alternativesOf(entries[at]! >>> 8);
		unread.count(alternatives.length > 0, count);
		if (alternatives.length === 0) continue;
		let best = 0;
		let frequency = 0;
		for (const units of alternatives) {
			let least = Infinity;
			let sum = 0;
			for (const unit of units) {
				least = Math.min(least, uses[unit]!);
				sum += values[unit]!;
			}
			frequency += least;
			best = Math.max(best, sum / units.length);
		}
		const isLone = alternatives.length === 1 && alternatives[0]!.length === 1;
		const weight = count * (isLone ? store.weightOf(alternatives[0]![0]!) : rarities.of(frequency));
		whole += weight;
		part += weight * phrases.worthOf(entries[at]! >>> 8) * best;
	}
	return whole > 0 ? part / (whole * unread.factor()) : 0;
}
