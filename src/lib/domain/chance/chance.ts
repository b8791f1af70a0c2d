import { keyedDraw } from './keyed-chance.ts';

/** A stream of draws that depends on its seed alone. */
export interface Chance {
	/** Evenly in [0, 1). */
	unit(): number;
	/** A whole number from 0 to `end - 1`. */
	below(end: number): number;
	/** The normal distribution with mean 0 and deviation 1. */
	normal(): number;
	pick<T>(items: readonly T[]): T;
	/** So many different items, or all if there are fewer; in random order. */
	sample<T>(items: readonly T[], count: number): T[];
}

/** Draws are keyed by a counter; normal ones after Box and Muller ("A Note on the Generation of Random Normal Deviates", 1958). */
export function createChance(...seed: readonly number[]): Chance {
	let counter = 0;
	const unit = () => keyedDraw(...seed, (counter += 1)) / 0x1_0000_0000;
	const below = (end: number) => Math.floor(unit() * end);
	return {
		unit,
		below,
		normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
		pick: (items) => items[below(items.length)]!,
		sample(items, count) {
			const rest = [...items];
			const drawn: (typeof items)[number][] = [];
			while (drawn.length < count && rest.length > 0) {
				drawn.push(...rest.splice(below(rest.length), 1));
			}
			return drawn;
		}
	};
}
