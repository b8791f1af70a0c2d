import type { Branch } from './prices.ts';
import { EPSILON, keepsRules, type Model } from './model.ts';

/**
 * Adds whoever brings most, one at a time, until nobody brings anything: plain greedy covering (V. Chvátal, "A
 * Greedy Heuristic for the Set-Covering Problem", Mathematics of Operations Research 4(3), 1979, 233-235), where
 * what is not yet covered, and what a rule still lacks, counts 1 more. It does not look ahead, so it may end
 * without a team where there is one.
 *
 * @param branch who is in the team to begin with, and who may come in
 * @returns the members, or null where it ends with something missing
 */
export function greedyTeam(model: Model, { chosen, open }: Branch): readonly number[] | null {
	const { capabilities, value, rows, presence, conflicts } = model;
	const members: number[] = [];
	const best = new Float64Array(capabilities).fill(-1);
	const sums = new Float64Array(rows.length);

	function gainOf(at: number): number {
		let gain = presence[at]!;
		for (let r = 0; r < rows.length; r += 1) {
			const { take, least } = rows[r]!;
			const brought = take[at]!;
			if (brought < 0 && sums[r]! + brought < least - EPSILON) return -Infinity;
			if (brought > 0) gain += Math.max(0, Math.min(brought, least - sums[r]!));
		}
		for (const c of model.roles[at]!) {
			const over = value[at * capabilities + c]! - best[c]!;
			if (over > 0) gain += over;
		}
		return gain;
	}

	function add(at: number): void {
		members.push(at);
		for (const c of model.roles[at]!) best[c] = Math.max(best[c]!, value[at * capabilities + c]!);
		for (const [r, { take }] of rows.entries()) sums[r]! += take[at]!;
	}

	for (const at of chosen) add(at);

	while (members.length < model.mostMembers) {
		let next = -1;
		let most = members.length < model.leastMembers ? -Infinity : 0;
		for (const at of open) {
			if (members.includes(at) || members.some((one) => conflicts[one]!.has(at))) continue;
			const gain = gainOf(at);
			if (gain > most) [next, most] = [at, gain];
		}
		if (next === -1) break;
		add(next);
	}
	return keepsRules(model, members) && best.every((one) => one >= 0) ? members : null;
}
