import type { Asking } from './asking.ts';
import { bestAlternative } from './phrase-coverage.ts';
import { damping } from './statistics.ts';
import type { SpaceStore } from './store/space-store.ts';
import type { CoveredAsk } from './unit-coverage.ts';

/** Tells of a stored listing which of the asks of a text it covers best, the best first, `most` of them. */
export function createCoveredAsks(store: SpaceStore) {
	/** By unit: how far the listing looked at covers it. */
	let values = new Float64Array(0);

	return function coveredAsks(
		{ units, names, numbers, weights, whole, phrases }: Asking,
		slot: number,
		most: number
	): readonly CoveredAsk[] {
		if (values.length < store.units.size) values = new Float64Array(store.units.size * 1.5);
		const damped = damping(store.lengthOf(slot), store.averageLength);
		const size = store.said.sizeOf(slot);
		const [said, start] = [store.said.arrayOf(slot), store.said.startOf(slot)];
		for (let at = start; at < start + size; at += 1) {
			const count = said[at]! & 255;
			values[said[at]! >>> 8] = count / (count + damped);
		}
		const best = createBest(most);
		for (let at = 0; at < units.length; at += 1) {
			const value = values[units[at]!]!;
			if (value > 0) best.offer(at, (weights[at]! * value) / whole);
		}
		phrases.forEach((phrase, nth) => {
			const { most: given } = bestAlternative(phrase, values);
			const weight = phrase.count * phrase.limit * phrase.worth;
			if (given > 0) best.offer(units.length + nth, (weight * given) / whole);
		});
		const covered = best.taken.map(({ at, value: share }) => {
			const phrase = phrases[at - units.length];
			return phrase
				? {
						key: phrase.key,
						number: -1,
						share,
						units: phrase.names[bestAlternative(phrase, values).choice]!
					}
				: { key: names[at]!, number: numbers[at]!, share, units: [names[at]!] };
		});
		for (let at = start; at < start + size; at += 1) values[said[at]! >>> 8] = 0;
		return covered;
	};
}

/** Keeps the `most` highest of what it is offered, the highest first; of equals the earlier. */
function createBest(most: number) {
	const taken: { readonly at: number; readonly value: number }[] = [];
	return {
		taken,
		offer(at: number, value: number): void {
			if (taken.length === most) {
				if (value <= taken[most - 1]!.value) return;
				taken.pop();
			}
			let place = taken.length;
			while (place > 0 && taken[place - 1]!.value < value) place -= 1;
			taken.splice(place, 0, { at, value });
		}
	};
}
