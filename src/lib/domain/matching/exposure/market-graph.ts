import { keyedDraw } from '#lib/domain/chance/keyed-chance.ts';
import type { Market } from './market.ts';

/** Rows of a sparse table: `items[starts[row]]` up to `items[starts[row + 1]]`, not included. */
export interface Rows {
	readonly starts: Uint32Array;
	readonly items: Uint32Array;
}

/** A market laid out for walking: needs and offers are numbered together, the offers after the needs. */
export interface MarketGraph {
	readonly listingCount: number;
	readonly partyCount: number;
	readonly pairCount: number;
	/** Listing of each pair on the need's side, and on the offer's. */
	readonly ends: readonly [Uint32Array, Uint32Array];
	/** The same for the parties of each pair. */
	readonly partiesOf: readonly [Uint32Array, Uint32Array];
	readonly ownerOf: Uint32Array;
	readonly keyOf: Uint32Array;
	/** Chance that both say yes once both have looked: the product of the two directed scores. */
	readonly worth: Float64Array;
	/** All pairs, the worthiest first; ties by the keys of the listings, never by where they lie. */
	readonly order: Uint32Array;
	/** Pairs of each listing and of each party, in that order. */
	readonly ofListing: Rows;
	readonly ofParty: Rows;
}

export function layOutMarket({ needs, offers, pairs, parties }: Market): MarketGraph {
	const needCount = needs.owners.length;
	const pairCount = pairs.need.length;
	const listingCount = needCount + offers.owners.length;
	const ends = [new Uint32Array(pairCount), new Uint32Array(pairCount)] as const;
	const ownerOf = joined(needs.owners, offers.owners);
	const keyOf = joined(needs.keys, offers.keys);
	const worth = new Float64Array(pairCount);
	const ties = new Uint32Array(pairCount);
	for (let pair = 0; pair < pairCount; pair += 1) {
		const [need, offer] = [pairs.need[pair]!, needCount + pairs.offer[pair]!];
		ends[0][pair] = need;
		ends[1][pair] = offer;
		worth[pair] = pairs.towardsNeed[pair]! * pairs.towardsOffer[pair]!;
		ties[pair] = keyedDraw(keyOf[need]!, keyOf[offer]!);
	}
	const order = orderByWorth(worth, ties);
	const partiesOf = [
		ends[0].map((listing) => ownerOf[listing]!),
		ends[1].map((listing) => ownerOf[listing]!)
	] as const;
	const partyCount = parties.attention.length;
	return {
		listingCount,
		partyCount,
		pairCount,
		ends,
		partiesOf,
		ownerOf,
		keyOf,
		worth,
		order,
		ofListing: collectRows(order, listingCount, ends),
		ofParty: collectRows(order, partyCount, partiesOf)
	};
}

/** The pairs of one row, without a copy. */
export function rowOf({ starts, items }: Rows, row: number): Uint32Array {
	return items.subarray(starts[row], starts[row + 1]);
}

/** The other listing of a pair. */
export function farEnd({ ends }: MarketGraph, pair: number, listing: number): number {
	return ends[0][pair] === listing ? ends[1][pair]! : ends[0][pair]!;
}

/** Which listing of a pair belongs to this party. */
export function endOfParty({ ends, ownerOf }: MarketGraph, pair: number, party: number): number {
	return ownerOf[ends[0][pair]!] === party ? ends[0][pair]! : ends[1][pair]!;
}

function joined(first: ArrayLike<number>, second: ArrayLike<number>): Uint32Array {
	const all = new Uint32Array(first.length + second.length);
	all.set(first);
	all.set(second, first.length);
	return all;
}

/**
 * Worth and number of a pair packed into one whole number below 2⁵³, so that plain sorting of numbers orders the pairs.
 * What is closer than the binary places that are left (32 up to two million pairs) is noise and counts as a tie.
 */
function orderByWorth(worth: Float64Array, ties: Uint32Array): Uint32Array {
	const step = 2 ** Math.ceil(Math.log2(Math.max(2, worth.length)));
	const levels = Math.min(2 ** 32, 2 ** 52 / step);
	const packed = worth.map((value, pair) => (levels - Math.floor(value * levels)) * step + pair);
	packed.sort();
	const order = Uint32Array.from(packed, (value) => value % step);
	const levelAt = (at: number) => Math.floor(packed[at]! / step);
	for (let from = 0, at = 1; at <= order.length; at += 1) {
		if (at < order.length && levelAt(at) === levelAt(from)) continue;
		if (at - from > 1) order.subarray(from, at).sort((a, b) => ties[a]! - ties[b]!);
		from = at;
	}
	return order;
}

function collectRows(
	order: Uint32Array,
	count: number,
	rows: readonly [Uint32Array, Uint32Array]
): Rows {
	const starts = new Uint32Array(count + 1);
	for (const side of rows) for (const row of side) starts[row + 1]! += 1;
	for (let row = 0; row < count; row += 1) starts[row + 1]! += starts[row]!;
	const items = new Uint32Array(order.length * 2);
	const next = starts.slice(0, count);
	for (const pair of order) {
		for (const side of rows) items[next[side[pair]!]!++] = pair;
	}
	return { starts, items };
}
