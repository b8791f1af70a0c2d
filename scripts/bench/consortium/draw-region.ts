import {
	NO_RULES,
	type ConsortiumCandidate,
	type ConsortiumProblem
} from '#lib/domain/matching/consortium/problem.ts';

/**
 * `specialists`: each organisation can do a few things. `generalists`: half of everything, more or less well.
 * `tight`: specialists, and rules that leave little room.
 */
export const SHAPES = ['specialists', 'generalists', 'tight'] as const;
export type Shape = (typeof SHAPES)[number];

interface Size {
	readonly organisations: number;
	readonly capabilities: number;
	readonly seed: number;
}

const SPHERES = ['industry', 'industry', 'industry', 'university', 'government', 'civil'] as const;
const KINDS = ['sme', 'large_firm', 'startup', 'university', 'agency', 'association'] as const;
const PLACES = ['north', 'south', 'centre'];

/** Numbers in [0, 1) that the seed decides (mulberry32, T. Ettinger, 2017, public domain). */
function drawFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A region drawn by its seed: spheres are skewed, one cost in three is unknown, a few do not work together. */
export function drawRegion(shape: Shape, size: Size): ConsortiumProblem {
	const draw = drawFrom(size.seed);
	const whole = (below: number) => Math.floor(draw() * below);
	const keys = Array.from({ length: size.capabilities }, (_, at) => `c${at}`);
	const can = shape === 'generalists' ? size.capabilities / 2 : 5;
	const candidates = Array.from({ length: size.organisations }, (_, at): ConsortiumCandidate => {
		const home = whole(size.capabilities);
		const abilities = Array.from({ length: 1 + whole(2 * can) }, () =>
			draw() < 0.7
				? (home + whole(Math.ceil(can * 2))) % size.capabilities
				: whole(size.capabilities)
		);
		const group = whole(SPHERES.length);
		return {
			id: `organisation-${String(at).padStart(6, '0')}`,
			sphere: SPHERES[group]!,
			kind: KINDS[group]!,
			placeCodes: [PLACES[whole(PLACES.length)]!],
			costVnd: draw() < 1 / 3 ? null : 50_000_000 * (1 + whole(40)),
			fits: new Map(abilities.map((c) => [keys[c]!, 0.15 + 0.8 * draw() ** 2])),
			conflicts:
				draw() < 0.05 ? [`organisation-${String(whole(size.organisations)).padStart(6, '0')}`] : [],
			leadsOnly: draw() < 0.02
		};
	});
	const tight = shape === 'tight';
	return {
		capabilities: keys.map((key) => ({ key, coverage: 0.2, weight: 1 + whole(3) })),
		candidates,
		rules: {
			...NO_RULES,
			spheres: [
				{ sphere: 'university', least: tight ? 2 : 1 },
				{ sphere: 'industry', least: 1 },
				{ sphere: 'government', least: 1 }
			],
			kinds: tight ? [{ kinds: ['association'], least: 1 }] : [],
			places: [{ placeCode: 'south', reach: 'some' }],
			mostMembers: tight ? 10 : 12,
			budgetVnd: tight ? 3_000_000_000 : 10_000_000_000,
			rolesPerMember: tight ? 4 : 6
		}
	};
}
