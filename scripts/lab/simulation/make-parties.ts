import { createChance, type Chance } from '#lib/domain/chance/chance.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import type { EcosystemOptions, SyntheticParty } from './ecosystem.ts';
import { drawTopics, type Topics } from './make-topics.ts';

/** Who there is, and in which shares; every kind has something to give and something to ask. */
const KINDS: readonly {
	readonly sphere: Sphere;
	readonly kind: OrganisationKind;
	readonly share: number;
	/** Capabilities, from and to. */
	readonly width: readonly [number, number];
}[] = [
	{ sphere: 'industry', kind: 'sme', share: 0.46, width: [3, 6] },
	{ sphere: 'industry', kind: 'startup', share: 0.16, width: [2, 4] },
	{ sphere: 'industry', kind: 'large_firm', share: 0.1, width: [6, 12] },
	{ sphere: 'university', kind: 'research_institute', share: 0.1, width: [5, 10] },
	{ sphere: 'university', kind: 'university', share: 0.08, width: [10, 20] },
	{ sphere: 'government', kind: 'agency', share: 0.06, width: [4, 8] },
	{ sphere: 'civil', kind: 'association', share: 0.04, width: [3, 6] }
];
/** How fast fame falls: at one in forty parties it is half of the best known's. */
const FALL = 40;
const NEWCOMERS = 0.2;
const OVERSTATING = 0.15;
const WRITES_VIETNAMESE = 0.6;
const SECOND_DOMAIN = 0.35;
/** Looks in a period, from and to, and how many more the largest firms and universities can afford. */
const ATTENTION = [4, 10] as const;
const MORE_ATTENTION = 1.5;

/**
 * Parties with fame after Zipf's law (rank⁻¹), most of it with the large; the fields of work are skewed in the same
 * way, so that some are crowded and some thin.
 */
export function makeParties(
	{ seed, parties, periods }: EcosystemOptions,
	topics: Topics
): readonly SyntheticParty[] {
	const fields = [...topics.keys()];
	const chance = createChance(seed, 1);
	const ranks = chance.sample(
		Array.from({ length: parties }, (_, rank) => rank),
		parties
	);
	return ranks.map((rank, at) => {
		const one = drawKind(chance);
		const isLarge = one.width[1] >= 10;
		const domains = [drawField(chance, fields)];
		if (chance.unit() < SECOND_DOMAIN || isLarge) domains.push(drawField(chance, fields));
		const width = one.width[0] + chance.below(one.width[1] - one.width[0] + 1);
		const looks = ATTENTION[0] + chance.below(ATTENTION[1] - ATTENTION[0] + 1);
		// The large stand higher: their rank is drawn within the best known third.
		const standing = isLarge ? rank / 3 : rank;
		return {
			id: `party-${seed}-${at}`,
			sphere: one.sphere,
			kind: one.kind,
			fame: 1 / (1 + (FALL * standing) / parties),
			domains,
			// Two of three from the main field.
			capabilities: [...new Set(domains)].flatMap((domain, nth, all) => {
				const part = all.length === 1 ? 1 : nth === 0 ? 2 / 3 : 1 / 3;
				return drawTopics(chance, topics, { domain, count: Math.ceil(width * part), except: [] });
			}),
			language: chance.unit() < WRITES_VIETNAMESE ? 'vi' : 'en',
			overstates: chance.unit() < OVERSTATING,
			attention: Math.round(isLarge ? looks * MORE_ATTENTION : looks),
			joins: chance.unit() < NEWCOMERS ? chance.below(periods) : 0
		};
	});
}

function drawKind(chance: Chance) {
	let lot = chance.unit();
	return KINDS.find(({ share }) => (lot -= share) < 0) ?? KINDS[0]!;
}

function drawField(chance: Chance, fields: readonly string[]): string {
	const weights = fields.map((_, rank) => 1 / (rank + 1));
	let lot = chance.unit() * weights.reduce((sum, weight) => sum + weight, 0);
	return fields.find((_, rank) => (lot -= weights[rank]!) < 0) ?? fields[0]!;
}
