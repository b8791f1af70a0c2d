import type { Subject } from '#lib/domain/listing/listing.ts';
import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, UNREAD } from './facet.ts';

/**
 * For what a need asks, how far other subjects of an offer serve it besides the same one. It is not symmetric:
 * a service helps whoever lacks a technology, a technology does not help whoever wants the job done. What is
 * not listed serves not at all.
 */
const SERVES: Readonly<Record<Subject, Readonly<Partial<Record<Subject, number>>>>> = {
	technology: { expertise: 0.6, product: 0.6, service: 0.5, partner: 0.4, testbed: 0.3, data: 0.2 },
	product: { technology: 0.4, service: 0.4, material: 0.4, partner: 0.3 },
	service: { expertise: 0.7, equipment_time: 0.5, partner: 0.4, technology: 0.3, product: 0.3 },
	equipment_time: { service: 0.7, testbed: 0.7, space: 0.4, product: 0.2 },
	space: { testbed: 0.5, equipment_time: 0.4, partner: 0.2 },
	expertise: { service: 0.7, talent: 0.6, training: 0.5, partner: 0.4, technology: 0.3 },
	talent: { training: 0.6, expertise: 0.5, service: 0.3, partner: 0.2 },
	training: { expertise: 0.6, service: 0.4, talent: 0.2 },
	data: { technology: 0.3, service: 0.4, expertise: 0.4, testbed: 0.4 },
	testbed: { equipment_time: 0.7, space: 0.5, service: 0.4, partner: 0.4, data: 0.2 },
	funding: { partner: 0.4, policy_support: 0.5 },
	market_access: { partner: 0.6, service: 0.4, policy_support: 0.3, expertise: 0.3 },
	material: { product: 0.6, service: 0.2, technology: 0.2 },
	partner: {
		technology: 0.5,
		expertise: 0.6,
		service: 0.5,
		market_access: 0.5,
		funding: 0.4,
		testbed: 0.4,
		product: 0.4
	},
	policy_support: { funding: 0.5, expertise: 0.4, training: 0.3, service: 0.3, market_access: 0.3 }
};

export function readSubject({ need, offer }: Pair): FacetReading {
	const [wanted, offered] = [need.subject, offer.subject];
	if (wanted === null || offered === null) return UNREAD;
	return bothWays(subjectFit(wanted, offered), () => [
		fact('need', 'subject', wanted),
		fact('offer', 'subject', offered)
	]);
}

export function subjectFit(wanted: Subject, offered: Subject): number {
	return wanted === offered ? 1 : (SERVES[wanted][offered] ?? 0);
}
