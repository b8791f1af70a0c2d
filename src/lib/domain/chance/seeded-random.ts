/** Draws the next number, uniform in [0, 1). */
export type Random = () => number;

/**
 * A small generator whose whole sequence follows from its seed: mulberry32 (Tommy Ettinger, 2017), 32 bits of
 * state, a period of 2^32. For experiments that must come out the same each time, never for secrets.
 *
 * @param seed any number; only its lowest 32 bits count
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
