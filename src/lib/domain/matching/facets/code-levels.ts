/**
 * Codes are paths. Most schemes write a level as one more character (VSIC: 25, 259, 2592), others put points between levels
 * (FORD: 2, 2.10), and there "2.1" is no ancestor of "2.10".
 */
const POINT = '.';
/** The first level alone says too little: in VSIC a first digit, in FORD one of six broad fields. */
const LEAST_LEVELS = 2;

/** How many levels a code is deep. */
export function depthOf(code: string): number {
	return code.includes(POINT) ? code.split(POINT).length : code.length;
}

/** The nearest common ancestor of two codes of one scheme, or the code that both are; empty where that says too little. */
export function sharedBranch(one: string, other: string): string {
	if (one === other) return one;
	const shared =
		one.includes(POINT) || other.includes(POINT)
			? sharedParts(one.split(POINT), other.split(POINT))
			: one.slice(0, sharedLength(one, other));
	return depthOf(shared) >= LEAST_LEVELS ? shared : '';
}

/** The branch that holds every code with which this one can share anything but itself. */
export function broadBranch(code: string): string {
	return code.includes(POINT)
		? code.split(POINT).slice(0, LEAST_LEVELS).join(POINT)
		: code.slice(0, LEAST_LEVELS);
}

function sharedParts(one: readonly string[], other: readonly string[]): string {
	const end = one.findIndex((part, at) => part !== other[at]);
	return one.slice(0, end < 0 ? one.length : end).join(POINT);
}

function sharedLength(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
	return length;
}
