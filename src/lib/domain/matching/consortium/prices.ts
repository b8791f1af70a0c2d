import type { Model } from './model.ts';
import type { Work } from './work.ts';

/** A part of the search: teams with all of `chosen`, any of `open` and nobody else. */
export interface Branch {
	readonly chosen: readonly number[];
	readonly open: readonly number[];
}

/** What a capability costs whoever answers for it, and what a rule pays for each unit brought to it. */
export interface Prices {
	readonly capability: Float64Array;
	/** Never negative. */
	readonly row: Float64Array;
}

/** The best team at given prices, were each member paid and charged on its own. */
export interface Priced {
	/** No team of the branch is worth more. */
	readonly bound: number;
	/** Of `open`, the best first. */
	readonly picked: readonly number[];
	/** What each of `open` would add, in its order. */
	readonly gains: Float64Array;
}

/** At these nobody gains by answering for anything. */
export function startingPrices({ candidates, capabilities, value, rows }: Model): Prices {
	const capability = new Float64Array(capabilities);
	for (let at = 0; at < candidates.length; at += 1)
		for (let c = 0; c < capabilities; c += 1)
			capability[c] = Math.max(capability[c]!, value[at * capabilities + c]!);
	return { capability, row: new Float64Array(rows.length) };
}

/** How many more a team of the branch may have. */
export function freePlaces({ mostMembers }: Model, { chosen }: Branch): number {
	return mostMembers - chosen.length;
}

/** Looks that a candidate costs besides its roles. */
const LOOK = 4;

export function priceBranch(model: Model, branch: Branch, prices: Prices, work: Work): Priced {
	const { chosen, open } = branch;
	let bound = 0;
	for (const price of prices.capability) bound += price;
	for (const [r, { least }] of model.rows.entries()) bound -= prices.row[r]! * least;
	for (const at of chosen) bound += gainOf(model, at, prices);

	const places = freePlaces(model, branch);
	const gains = new Float64Array(open.length);
	/** Places in `open`, the greatest gain first. */
	const top: number[] = [];
	for (let place = 0; place < open.length; place += 1) {
		const gain = gainOf(model, open[place]!, prices);
		gains[place] = gain;
		work.left -= LOOK + model.roles[open[place]!]!.length;
		if (top.length === places && (places === 0 || gain <= gains[top.at(-1)!]!)) continue;
		if (top.length === places) top.pop();
		let at = top.length;
		while (at > 0 && gains[top[at - 1]!]! < gain) at -= 1;
		top.splice(at, 0, place);
	}
	const forced = model.leastMembers - chosen.length;
	const taken = top.filter((place, rank) => gains[place]! > 0 || rank < forced);
	for (const place of taken) bound += gains[place]!;
	return { bound, picked: taken.map((place) => open[place]!), gains };
}

/** What a candidate adds at these prices: its presence, what it brings to the rules, and its most gainful roles. */
function gainOf(model: Model, at: number, prices: Prices): number {
	const { presence, rows, value, capabilities, rolesPerMember } = model;
	const roles = model.roles[at]!;
	let gain = presence[at]!;
	for (let r = 0; r < rows.length; r += 1) gain += prices.row[r]! * rows[r]!.take[at]!;
	let count = 0;
	let ofRoles = 0;
	for (let place = 0; place < roles.length; place += 1) {
		const c = roles[place]!;
		const over = value[at * capabilities + c]! - prices.capability[c]!;
		if (over <= 0) continue;
		count += 1;
		ofRoles += over;
	}
	if (count <= rolesPerMember) return gain + ofRoles;
	for (const c of gainfulRoles(model, at, prices))
		gain += value[at * capabilities + c]! - prices.capability[c]!;
	return gain;
}

/** The capabilities a member would answer for at these prices, no more than it may. */
export function gainfulRoles(model: Model, at: number, prices: Prices): readonly number[] {
	const { value, capabilities, rolesPerMember } = model;
	const over = (c: number) => value[at * capabilities + c]! - prices.capability[c]!;
	const roles: number[] = [];
	for (const c of model.roles[at]!) if (over(c) > 0) roles.push(c);
	if (roles.length <= rolesPerMember) return roles;
	return roles.sort((one, other) => over(other) - over(one)).slice(0, rolesPerMember);
}
