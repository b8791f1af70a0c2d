import { worthOf } from './assign-roles.ts';
import { keepsRules, type Model } from './model.ts';
import type { Work } from './work.ts';

/**
 * Exchanges, adds and drops one member at a time as long as the team gets better: the interchange heuristic of
 * G. Cornuéjols, M. L. Fisher and G. L. Nemhauser (1977).
 *
 * @param start a team that keeps the rules and can do everything
 * @param open  who may come in
 */
export function improveTeam(
	model: Model,
	start: readonly number[],
	open: readonly number[],
	work: Work
): readonly number[] {
	let members = start;
	let worth = worthOf(model, members) ?? -Infinity;
	let scan = rateExchanges(model, members);
	for (let better = true; better && work.left > 0;) {
		better = false;
		for (const at of [null, ...open]) {
			if (at !== null && members.includes(at)) continue;
			work.left -= model.capabilities * (members.length + 1);
			for (const out of [null, ...members]) {
				if (scan(at, out) <= worth + 1e-12) continue;
				const stay = members.filter((one) => one !== out);
				const next = at === null ? stay : [...stay, at];
				const reached = keepsRules(model, next) ? worthOf(model, next, worth + 1e-12) : null;
				if (reached === null) continue;
				[members, worth, better] = [next, reached, true];
				scan = rateExchanges(model, members);
				break;
			}
		}
	}
	return members;
}

/**
 * @returns what the team would be worth at most with `at` in and `out` out, were no member limited in its roles;
 *          below -1 where a capability would be without anybody
 */
function rateExchanges(
	{ capabilities, value, presence }: Model,
	members: readonly number[]
): (at: number | null, out: number | null) => number {
	const best = new Float64Array(capabilities).fill(-1);
	const second = new Float64Array(capabilities).fill(-1);
	const holder = new Int32Array(capabilities).fill(-1);
	let present = 0;
	for (const one of members) {
		present += presence[one]!;
		for (let c = 0; c < capabilities; c += 1) {
			const worth = value[one * capabilities + c]!;
			if (worth > best[c]!) {
				second[c] = best[c]!;
				best[c] = worth;
				holder[c] = one;
			} else if (worth > second[c]!) second[c] = worth;
		}
	}
	return (at, out) => {
		let sum = present;
		if (at !== null) sum += presence[at]!;
		if (out !== null) sum -= presence[out]!;
		for (let c = 0; c < capabilities; c += 1) {
			const kept = holder[c] === out ? second[c]! : best[c]!;
			const brought = at === null ? -1 : value[at * capabilities + c]!;
			const worth = brought > kept ? brought : kept;
			if (worth < 0) return -Infinity;
			sum += worth;
		}
		return sum;
	};
}
