import { EPSILON, type Model } from './model.ts';
import { freePlaces, type Branch, type Priced } from './prices.ts';

/** Whether a branch can no longer hold a team: somebody is missing for a capability or for a rule. */
export function isHopeless(model: Model, branch: Branch): boolean {
	const { chosen, open } = branch;
	const { capabilities, value, rows } = model;
	if (chosen.length + open.length < model.leastMembers) return true;
	const places = freePlaces(model, branch);
	for (const { take, least } of rows) {
		let sum = 0;
		for (const at of chosen) sum += take[at]!;
		let reach = 0;
		for (const at of open) reach += Math.max(0, take[at]!);
		if (sum + Math.min(places, reach) < least - EPSILON) return true;
	}
	for (let c = 0; c < capabilities; c += 1) {
		const can = (at: number) => value[at * capabilities + c]! >= 0;
		if (!chosen.some(can) && (places === 0 || !open.some(can))) return true;
	}
	return false;
}

/** The open candidates of a branch by what they would add, and what the branch is worth at most without any. */
export interface Ranking {
	/** The greatest gain first. */
	readonly ranked: readonly number[];
	readonly gains: ReadonlyMap<number, number>;
	readonly base: number;
}

/** Leaves out who cannot be in a team worth more than `floor`, though everybody else were chosen to suit. */
export function rankOpen(model: Model, branch: Branch, priced: Priced, floor: number): Ranking {
	const { bound, picked } = priced;
	const gains = new Map<number, number>();
	for (const [place, at] of branch.open.entries()) gains.set(at, priced.gains[place]!);
	const last = picked.length === 0 ? 0 : gains.get(picked.at(-1)!)!;
	const replaced = picked.length === freePlaces(model, branch) ? last : Math.min(0, last);
	const base = picked.reduce((sum, at) => sum - gains.get(at)!, bound);
	const ranked = branch.open
		.filter((at) => picked.includes(at) || bound - replaced + gains.get(at)! > floor)
		.toSorted((one, other) => gains.get(other)! - gains.get(one)! || one - other);
	return { ranked, gains, base };
}

/** What a branch with one member more is worth at most. @param tried who may not come in any more, with `at` */
export function boundWith(
	{ ranked, gains, base }: Ranking,
	at: number,
	tried: ReadonlySet<number>,
	places: number
): number {
	let bound = base + gains.get(at)!;
	let taken = 1;
	for (const other of ranked) {
		const gain = gains.get(other)!;
		if (taken >= places || gain <= 0) break;
		if (tried.has(other)) continue;
		bound += gain;
		taken += 1;
	}
	return bound;
}

/**
 * Of whom every team of the branch has at least one, besides the team of the chosen alone: who can answer for
 * what nobody chosen can, or bring what a rule lacks, whichever are fewest.
 */
export function chooseBranching(
	model: Model,
	chosen: readonly number[],
	ranked: readonly number[]
): readonly number[] {
	const { capabilities, value, rows } = model;
	let fewest = ranked;
	for (let c = 0; c < capabilities; c += 1) {
		const can = (at: number) => value[at * capabilities + c]! >= 0;
		if (chosen.some(can)) continue;
		const able = ranked.filter(can);
		if (able.length < fewest.length) fewest = able;
	}
	for (const { take, least } of rows) {
		let sum = 0;
		for (const at of chosen) sum += take[at]!;
		if (sum >= least - EPSILON) continue;
		const helping = ranked.filter((at) => take[at]! > 0);
		if (helping.length < fewest.length) fewest = helping;
	}
	return fewest;
}
