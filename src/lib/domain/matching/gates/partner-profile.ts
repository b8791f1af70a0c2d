import { fact, type FactEvidence, type Side } from '../evidence.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { type GateStatus, OPEN, type Verdict } from './gate.ts';
import { listFacts } from './overlap.ts';

/**
 * Whether each side is one of those the other wants an answer from, by sphere and by kind; both lists count
 * where both are given. Open where neither side restricts who may answer.
 */
export function partnerProfileGate({ need, offer }: Pair): Verdict {
	const lists = [need.partnerSpheres, need.partnerKinds, offer.partnerSpheres, offer.partnerKinds];
	if (lists.every((accepted) => accepted.length === 0)) return OPEN;
	const checks = [
		check('need', 'partnerSpheres', need.partnerSpheres, 'sphere', offer.organisation),
		check('need', 'partnerKinds', need.partnerKinds, 'kind', offer.organisation),
		check('offer', 'partnerSpheres', offer.partnerSpheres, 'sphere', need.organisation),
		check('offer', 'partnerKinds', offer.partnerKinds, 'kind', need.organisation)
	];
	const closed = checks.filter(({ status }) => status === 'closed');
	if (closed.length > 0) {
		return { status: 'closed', evidence: () => closed.flatMap(({ evidence }) => evidence) };
	}
	const isUnknown = checks.some(({ status }) => status === 'unknown');
	return {
		status: isUnknown ? 'unknown' : 'open',
		evidence: () => checks.flatMap((one) => one.evidence)
	};
}

interface Check {
	readonly status: GateStatus;
	readonly evidence: readonly FactEvidence[];
}

function check(
	side: Side,
	field: keyof ListingProfile,
	accepted: readonly string[],
	trait: 'sphere' | 'kind',
	organisation: ProfileOrganisation | null
): Check {
	if (accepted.length === 0) return { status: 'open', evidence: [] };
	const wanted = listFacts(side, field, accepted);
	const value = organisation?.[trait] ?? null;
	if (value === null) return { status: 'unknown', evidence: wanted };
	const other: Side = side === 'need' ? 'offer' : 'need';
	const is = fact(other, `organisation.${trait}`, value);
	return accepted.includes(value)
		? { status: 'open', evidence: [is] }
		: { status: 'closed', evidence: [...wanted, is] };
}
