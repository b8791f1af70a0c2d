import type { PartnershipType } from '#lib/domain/listing/listing.ts';

/**
 * What two levels of technology readiness (TRL) must be to one another. `reached`: what is there is taken over, so
 * it must have come as far as is wanted. `joint`: the two raise the level together, so theirs may differ, and the one
 * may bring what the other lacks. `stage`: money meets a stage, so both must mean the same one.
 */
export const READINESS_RULES = ['reached', 'joint', 'stage'] as const;
export type ReadinessRule = (typeof READINESS_RULES)[number];

/** By which rule each way of working together is judged; null where the level says nothing about it. */
export const RULE_OF: Readonly<Record<PartnershipType, ReadinessRule | null>> = {
	commercial_agency: 'reached',
	distribution: 'reached',
	licence: 'reached',
	technical_cooperation: 'joint',
	joint_venture: 'joint',
	manufacturing: 'reached',
	outsourcing: 'reached',
	research_cooperation: 'joint',
	investment: 'stage',
	financial_agreement: 'stage',
	service_contract: 'reached',
	acquisition: 'reached',
	testing: 'joint',
	internship: null
};

/** Steps that one joint project usually climbs; so far apart two partners complement each other. */
const CLIMBED = 2;
/** What each further step costs: lacking steps must be climbed, and with steps ahead little is left to do together. */
const COST = { reached: 1 / 3, lacking: 1 / 4, ahead: 1 / 10, stage: 1 / 4 } as const;

/**
 * How well two levels fit, in [0, 1]. The figures are a judgement, not a measurement.
 *
 * @param wanted the need's level, TRL 1-9
 * @param reached the offer's level, TRL 1-9
 */
export function readinessFit(rule: ReadinessRule, wanted: number, reached: number): number {
	const lacking = wanted - reached;
	switch (rule) {
		case 'reached':
			return Math.max(0, 1 - Math.max(0, lacking) * COST.reached);
		case 'joint': {
			const beyond = Math.max(0, Math.abs(lacking) - CLIMBED);
			return Math.max(0, 1 - beyond * (lacking > 0 ? COST.lacking : COST.ahead));
		}
		case 'stage':
			return Math.max(0, 1 - Math.abs(lacking) * COST.stage);
	}
}

const PURCHASE: ReadonlySet<ReadinessRule> = new Set(['reached']);

/**
 * The rules that may judge a pair: those of the ways of working that both name, or else of those that either names.
 * Where nobody names any it is a purchase. Empty where the level says nothing about any of the ways.
 */
export function rulesFor(
	wanted: readonly PartnershipType[],
	offered: readonly PartnershipType[]
): ReadonlySet<ReadinessRule> {
	if (wanted.length === 0 && offered.length === 0) return PURCHASE;
	const rules = new Set<ReadinessRule>();
	const allow = (type: PartnershipType) => {
		const rule = RULE_OF[type];
		if (rule) rules.add(rule);
	};
	let isShared = false;
	for (const type of wanted) {
		if (!offered.includes(type)) continue;
		isShared = true;
		allow(type);
	}
	if (isShared) return rules;
	wanted.forEach(allow);
	offered.forEach(allow);
	return rules;
}
