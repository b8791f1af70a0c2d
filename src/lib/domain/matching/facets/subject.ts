import type { Subject } from '#lib/domain/listing/listing.ts';
import type { Evidence } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, tellBoth, UNREAD } from './facet.ts';
import { ANSWERED_BY } from './subject-crosswalk.ts';

/** Whether what is offered can answer what is asked for; unknown where either does not name its subject. */
export function readSubject({ need, offer }: Pair): FacetReading {
	const [wanted, offered] = [need.subject, offer.subject];
	if (wanted === null || offered === null) return UNREAD;
	return bothWays(subjectFit(wanted, offered));
}

export function tellSubject({ need, offer }: Pair): readonly Evidence[] {
	return tellBoth('subject', need.subject, offer.subject);
}

/** How far an offer of one subject answers a need for another, in [0, 1]; 1 for the same. */
export function subjectFit(wanted: Subject, offered: Subject): number {
	return wanted === offered ? 1 : (ANSWERED_BY[wanted][offered] ?? 0);
}
