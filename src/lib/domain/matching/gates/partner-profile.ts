import { fact, type FactEvidence, type Side } from '../evidence.ts';
import type { ListingProfile, ProfileOrganisation } from '../listing-profile.ts';
import type { Pair } from '../pair.ts';
import { type Gate, type GateStatus } from './gate.ts';
import { listFacts } from './overlap.ts';

/**
 * Whether each side is one of those the other wants an answer from, by sphere and by kind; both lists count
 * where both are given. Open where neither side restricts who may answer.
 */
export const partnerProfileGate: Gate = {
	check(pair) {
		if (isForAnybody(pair)) return 'open';
		const statuses = checkAll(pair).map(({ status }) => status);
		if (statuses.includes('closed')) return 'closed';
		return statuses.includes('unknown') ? 'unknown' : 'open';
	},
	tell(pair) {
		const checks = checkAll(pair);
		const closed = checks.filter(({ status }) => status === 'closed');
		return (closed.length > 0 ? closed : checks).flatMap(({ evidence }) => evidence);
	}
};

function isForAnybody({ need, offer }: Pair): boolean {
	return (
		need.partnerSpheres.length === 0 &&
		need.partnerKinds.length === 0 &&
		offer.partnerSpheres.length === 0 &&
		offer.partnerKinds.length === 0
	);
}

function checkAll({ need, offer }: Pair): readonly Check[] {
	return [
		check('need', 'partnerSpheres', need.partnerSpheres, 'sphere', offer.organisation),
		check('need', 'partnerKinds', need.partnerKinds, 'kind', offer.organisation),
		check('offer', 'partnerSpheres', offer.partnerSpheres, 'sphere', need.organisation),
		check('offer', 'partnerKinds', offer.partnerKinds, 'kind', need.organisation)
	];
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
