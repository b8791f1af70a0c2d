import type { PartnershipType } from '#lib/domain/listing/listing.ts';
import { type Gate, openIf } from './gate.ts';
import { tellOverlap } from './overlap.ts';

/** Ways of working together that people take for one another, each with those named after it. */
const NEAR: Readonly<Partial<Record<PartnershipType, readonly PartnershipType[]>>> = {
	service_contract: ['testing', 'technical_cooperation', 'outsourcing', 'manufacturing'],
	technical_cooperation: ['testing', 'research_cooperation', 'licence'],
	outsourcing: ['manufacturing'],
	commercial_agency: ['distribution'],
	investment: ['financial_agreement', 'joint_venture', 'acquisition']
};

/** Open where both name the same way of working together, or ways that are near. */
export const partnershipTypeGate: Gate = {
	check({ need, offer }) {
		const [wanted, offered] = [need.partnershipTypes, offer.partnershipTypes];
		if (wanted.length === 0 || offered.length === 0) return 'unknown';
		return openIf(wanted.some((one) => offered.some((other) => areNear(one, other))));
	},
	tell: ({ need, offer }) =>
		tellOverlap('partnershipTypes', need.partnershipTypes, offer.partnershipTypes)
};

function areNear(one: PartnershipType, other: PartnershipType): boolean {
	return one === other || isListed(one, other) || isListed(other, one);
}

function isListed(one: PartnershipType, other: PartnershipType): boolean {
	return NEAR[one]?.includes(other) ?? false;
}
