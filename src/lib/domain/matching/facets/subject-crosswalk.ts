import type { Subject } from '#lib/domain/listing/listing.ts';

/**
 * Which subjects of an offer can answer a need for each subject, besides the same one, and how far in (0, 1): about
 * 0.7 usually does, 0.5 often helps, 0.3 is a way towards it, 0.2 now and then. What is not listed does not answer.
 * The figures are a judgement, not a measurement.
 *
 * It is not symmetric. Whoever needs people is helped by training that forms them; whoever needs a training has no
 * use for people. A supporter's money answers a request for support; support by rules does not pay like money. Who
 * looks for a partner takes many things from one; an offer to be a partner seldom is the thing itself.
 */
export const ANSWERED_BY: Readonly<Record<Subject, Readonly<Partial<Record<Subject, number>>>>> = {
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
	funding: { policy_support: 0.4, partner: 0.4 },
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
