import type { PartnershipType } from '#lib/domain/listing/listing.ts';
import { fact } from '../evidence.ts';
import type { Pair } from '../pair.ts';
import { bothWays, type FacetReading, UNREAD } from './facet.ts';

/** Partnerships in which the two sides raise the level together. */
const JOINT_WORK: readonly PartnershipType[] = [
	'technical_cooperation',
	'research_cooperation',
	'joint_venture',
	'testing'
];
/** TRL steps below the wanted level at which nothing is left: a buyer waits less than a partner. */
const PATIENCE = { buying: 3, joint: 6 };

/** 1 where the offer has reached the level the need asks for, and less for each step that is lacking. */
export function readReadiness({ need, offer }: Pair): FacetReading {
	const wanted = levelOf(need.readiness);
	const reached = levelOf(offer.readiness);
	if (wanted === null || reached === null) return UNREAD;
	const isJoint = [...need.partnershipTypes, ...offer.partnershipTypes].some((type) =>
		JOINT_WORK.includes(type)
	);
	const lacking = Math.max(0, wanted - reached);
	return bothWays(1 - lacking / (isJoint ? PATIENCE.joint : PATIENCE.buying), () => [
		fact('need', 'readiness', wanted),
		fact('offer', 'readiness', reached)
	]);
}

function levelOf(readiness: number | null): number | null {
	return readiness !== null && readiness >= 1 && readiness <= 9 ? readiness : null;
}
