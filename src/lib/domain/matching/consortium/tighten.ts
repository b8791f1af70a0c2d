import type { Model } from './model.ts';
import { gainfulRoles, priceBranch, type Branch, type Priced, type Prices } from './prices.ts';
import type { Work } from './work.ts';

export interface TightenOptions {
	readonly steps: number;
	/** What is to be passed under: the best worth known. Read anew at every step. */
	readonly target: () => number;
	/** Hears of every team that would be best at some prices. */
	readonly propose: (members: readonly number[]) => void;
	readonly work: Work;
}

export interface Tightened {
	readonly prices: Prices;
	readonly priced: Priced;
}

const FIRST_STRIDE = 1.2;
/** Steps without a lower bound after which the stride is halved. */
const PATIENCE = 6;
const LEAST_STRIDE = 0.02;

/**
 * Lowers the bound of a branch. That each capability has one answerer, and every rule on a sum, is left out of the
 * problem and priced instead: what remains falls apart by candidate, and its best is never below that of the whole
 * (M. L. Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems", Management Science
 * 27(1), 1981, 1-18). Prices move against what was taken too often or too seldom (M. Held, P. Wolfe,
 * H. P. Crowder, "Validation of Subgradient Optimization", Mathematical Programming 6, 1974, 62-88).
 *
 * Stops early once the bound is no longer above the target.
 */
export function tightenBound(
	model: Model,
	branch: Branch,
	start: Prices,
	{ steps, target, propose, work }: TightenOptions
): Tightened {
	let prices = start;
	let best: Tightened = { prices, priced: priceBranch(model, branch, prices, work) };
	let { priced } = best;
	let stride = FIRST_STRIDE;
	let idle = 0;
	for (let step = 0; ; step += 1) {
		propose([...branch.chosen, ...priced.picked]);
		const goal = target();
		if (best.priced.bound <= goal || step >= steps || stride < LEAST_STRIDE || work.left <= 0)
			return best;
		const next = movePrices(model, branch, { prices, priced }, stride, goal);
		if (next === null) return best;
		prices = next;
		priced = priceBranch(model, branch, prices, work);
		idle += 1;
		if (priced.bound < best.priced.bound - 1e-9) {
			best = { prices, priced };
			idle = 0;
		}
		if (idle < PATIENCE) continue;
		stride /= 2;
		idle = 0;
	}
}

/** @returns null where the picked team breaks nothing: no price is wrong */
function movePrices(
	model: Model,
	{ chosen }: Branch,
	{ prices, priced }: Tightened,
	stride: number,
	goal: number
): Prices | null {
	const { capabilities, rows } = model;
	const team = [...chosen, ...priced.picked];
	const missing = new Float64Array(capabilities).fill(1);
	for (const at of team) for (const c of gainfulRoles(model, at, prices)) missing[c]! -= 1;
	const spare = rows.map(({ take, least }) => team.reduce((sum, at) => sum + take[at]!, -least));
	let length = 0;
	for (const one of missing) length += one * one;
	for (const [r, one] of spare.entries()) if (one < 0 || prices.row[r]! > 0) length += one * one;
	if (length < 1e-12) return null;
	const by = (stride * (priced.bound - goal)) / length;
	return {
		capability: prices.capability.map((price, c) => price - by * missing[c]!),
		row: prices.row.map((price, r) => Math.max(0, price - by * spare[r]!))
	};
}
