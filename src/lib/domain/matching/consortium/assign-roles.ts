import type { Model } from './model.ts';

/** Who answers for each capability, as a place in the list of members, and what that adds up to. */
export interface Assignment {
	readonly answerer: Int32Array;
	/** Sum of values, without what members add by being there. */
	readonly value: number;
}

/**
 * The best way to share out the capabilities among members, none with more roles than allowed.
 *
 * Where the best member for each capability is not overloaded, that is it. Otherwise capabilities are placed one at
 * a time along the path of exchanges that costs least (successive shortest paths; R. G. Busacker, P. J. Gowen,
 * "A Procedure for Determining a Family of Minimum-Cost Network Flow Patterns", ORO-TP-15, 1960).
 *
 * @returns null where somebody is missing for a capability
 */
export function assignRoles(model: Model, members: readonly number[]): Assignment | null {
	const { capabilities, value, rolesPerMember } = model;
	const answerer = new Int32Array(capabilities);
	const load = new Int32Array(members.length);
	let sum = 0;
	let heaviest = 0;
	for (let c = 0; c < capabilities; c += 1) {
		let best = -1;
		let bestValue = -1;
		for (let place = 0; place < members.length; place += 1) {
			const worth = value[members[place]! * capabilities + c]!;
			if (worth > bestValue) [best, bestValue] = [place, worth];
		}
		if (best === -1) return null;
		answerer[c] = best;
		sum += bestValue;
		load[best]! += 1;
		heaviest = Math.max(heaviest, load[best]!);
	}
	return heaviest <= rolesPerMember
		? { answerer, value: sum }
		: shareOut(model, members, rolesPerMember);
}

function shareOut(
	{ capabilities, value }: Model,
	members: readonly number[],
	most: number
): Assignment | null {
	if (members.length * most < capabilities) return null;
	const answerer = new Int32Array(capabilities).fill(-1);
	const load = new Int32Array(members.length);
	const worth = (place: number, c: number) => value[members[place]! * capabilities + c]!;
	for (let placed = 0; placed < capabilities; placed += 1) {
		// Best gain of giving member `place` one role more, reached by handing roles on from member to member.
		const gain = new Float64Array(members.length).fill(-Infinity);
		const handed = new Int32Array(members.length).fill(-1);
		const from = new Int32Array(members.length).fill(-1);
		for (let place = 0; place < members.length; place += 1) {
			const first = worth(place, placed);
			if (first >= 0) [gain[place], handed[place]] = [first, placed];
		}
		for (let round = 1, changed = true; changed && round <= members.length; round += 1) {
			changed = false;
			for (let c = 0; c < placed; c += 1) {
				const holder = answerer[c]!;
				if (gain[holder] === -Infinity) continue;
				for (let place = 0; place < members.length; place += 1) {
					const next = worth(place, c);
					if (next < 0 || place === holder) continue;
					const reached = gain[holder]! + next - worth(holder, c);
					if (reached <= gain[place]! + 1e-12) continue;
					gain[place] = reached;
					handed[place] = c;
					from[place] = holder;
					changed = true;
				}
			}
		}
		let end = -1;
		for (let place = 0; place < members.length; place += 1)
			if (load[place]! < most && gain[place]! > (end === -1 ? -Infinity : gain[end]!)) end = place;
		if (end === -1) return null;
		load[end]! += 1;
		for (let place = end; place !== -1; place = from[place]!) answerer[handed[place]!] = place;
	}
	let sum = 0;
	for (let c = 0; c < capabilities; c += 1) sum += worth(answerer[c]!, c);
	return { answerer, value: sum };
}

/** What a team is worth; null where it cannot answer for everything, or is not worth more than `above`. */
export function worthOf(
	model: Model,
	members: readonly number[],
	above = -Infinity
): number | null {
	const { capabilities, value } = model;
	let present = 0;
	for (const at of members) present += model.presence[at]!;
	let most = present;
	for (let c = 0; c < capabilities; c += 1) {
		let best = -1;
		for (const at of members) best = Math.max(best, value[at * capabilities + c]!);
		if (best < 0) return null;
		most += best;
	}
	if (most <= above) return null;
	const assignment = assignRoles(model, members);
	return assignment === null || assignment.value + present <= above
		? null
		: assignment.value + present;
}
