import type { Pair } from '../pair.ts';
import { UNKNOWN, verdict, type Verdict } from './gate.ts';

/**
 * Closed where one of the two organisations has declared that they must not be matched. Which of them did is known to
 * its own people alone, so nothing is told with the verdict.
 */
export function conflictGate({ need, offer }: Pair): Verdict {
	const [one, other] = [need.organisation, offer.organisation];
	if (!one || !other) return UNKNOWN;
	const isDeclared = one.conflicts?.includes(other.id) || other.conflicts?.includes(one.id);
	return verdict(!isDeclared, () => []);
}
