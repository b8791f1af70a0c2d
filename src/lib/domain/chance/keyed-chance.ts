/**
 * Chance that belongs to things and not to the order in which they are looked at: the same numbers always give the
 * same draw. The finaliser of MurmurHash3 (Austin Appleby, 2011, public domain), applied after each number.
 *
 * @returns a whole number from 0 to 2³² - 1
 */
export function keyedDraw(...numbers: readonly number[]): number {
	let state = 0x9e3779b9;
	for (const number of numbers) {
		state = Math.imul(state ^ (number >>> 0), 0x85ebca6b) + 0x165667b1;
		state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
		state ^= state >>> 16;
	}
	return state >>> 0;
}

/** As `keyedDraw`, in [0, 1). */
export function keyedChance(...numbers: readonly number[]): number {
	return keyedDraw(...numbers) / 0x1_0000_0000;
}

/** A number for a name that stays the same wherever the thing lies: FNV-1a over UTF-16 units (Fowler, Noll, Vo, 1991). */
export function keyOf(name: string): number {
	let state = 0x811c9dc5;
	for (let at = 0; at < name.length; at += 1) {
		state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
	}
	return state >>> 0;
}
