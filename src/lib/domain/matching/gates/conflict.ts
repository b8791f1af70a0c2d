import { areKeptApart } from '../kept-apart.ts';
import { type Gate, openIf } from './gate.ts';

/**
 * Closed where one of the two organisations has declared that they must not be matched. Which of them did is known to
 * its own people alone, so nothing is told with the verdict.
 */
export const conflictGate: Gate = {
	check({ need: { organisation: one }, offer: { organisation: other } }) {
		if (!one || !other) return 'unknown';
		return openIf(!areKeptApart(one, other));
	},
	tell: () => []
};
