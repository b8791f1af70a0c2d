import type { Face } from './face.ts';
import type { SpaceStore } from './space-store.ts';
import { askRarity, damping } from './statistics.ts';
import type { CoveredAsk } from './unit-coverage.ts';

/** What a text asks, in the numbers of one store; holds until the store next changes. */
export interface Asking {
	/** What all it asks weighs. */
	readonly whole: number;
	/** Asks that one unit answers, of those anybody says: the unit, its name, and its count times rarity. */
	readonly units: readonly number[];
	readonly names: readonly string[];
	readonly weights: readonly number[];
	/** Asks that may be answered in several ways. */
	readonly phrases: readonly AskingPhrase[];
}

interface AskingPhrase {
	readonly key: string;
	readonly names: readonly (readonly string[])[];
	readonly count: number;
	/** What it weighs at most. */
	readonly limit: number;
	/** The units of each alternative; -1 for one that nobody says. */
	readonly alternatives: readonly (readonly number[])[];
}

export function prepareAsking(store: SpaceStore, { asks }: Face): Asking {
	let whole = 0;
	const units: number[] = [];
	const names: string[] = [];
	const weights: number[] = [];
	const phrases: AskingPhrase[] = [];
	for (const { key, count, alternatives, number } of asks) {
		if (alternatives.length === 1 && alternatives[0]!.length === 1) {
			const name = alternatives[0]![0]!;
			const unit = store.units.idOf(name, number);
			const weight = count * store.rarityOf(unit);
			whole += weight;
			if (unit < 0) continue;
			units.push(unit);
			names.push(name);
			weights.push(weight);
			continue;
		}
		const limit = askRarity(alternatives, store);
		whole += count * limit;
		const ids = alternatives.map((one) => one.map((name) => store.units.idOf(name)));
		phrases.push({ key, names: alternatives, count, limit, alternatives: ids });
	}
	return { whole, units, names, weights, phrases };
}

/**
 * Computes unit coverage (`unit-coverage.ts`) between a text and many stored listings, unit by unit. A text is
 * spread once over an array by unit number, so that each listing costs one walk over what it says.
 */
export function createCoverage(store: SpaceStore) {
	let spread = new Float64Array(0);
	let values = new Float64Array(0);

	function makeRoom(): void {
		if (spread.length >= store.units.size) return;
		spread = new Float64Array(store.units.size * 2);
		values = new Float64Array(store.units.size * 2);
	}

	/** In [0, 1): what each of these slots covers of what is asked. */
	function shareCovered(asking: Asking, slots: readonly number[]): Float64Array {
		makeRoom();
		asking.units.forEach((unit, at) => (spread[unit]! += asking.weights[at]!));
		const average = store.averageLength;
		const shares = Float64Array.from(slots, (slot) => {
			const damped = damping(store.lengthOf(slot), average);
			const [said, start, size] = rangeOf(slot);
			let part = 0;
			for (let at = start; at < start + size; at += 1) {
				const count = said[at]! & 255;
				part += (spread[said[at]! >>> 8]! * count) / (count + damped);
			}
			if (asking.phrases.length > 0) part += phrasesCovered(asking.phrases, slot, damped);
			return part > 0 ? part / asking.whole : 0;
		});
		for (const unit of asking.units) spread[unit] = 0;
		return shares;
	}

	function phrasesCovered(phrases: readonly AskingPhrase[], slot: number, damped: number): number {
		const [said, start, size] = rangeOf(slot);
		const { rarityByUses } = store;
		const { uses } = store.units;
		for (let at = start; at < start + size; at += 1) {
			const unit = said[at]! >>> 8;
			const count = said[at]! & 255;
			values[unit] = (rarityByUses[uses[unit]!]! * count) / (count + damped);
		}
		let part = 0;
		for (const { count, limit, alternatives } of phrases) {
			let best = 0;
			for (const alternative of alternatives) {
				let sum = 0;
				for (const unit of alternative) if (unit >= 0) sum += values[unit]!;
				best = Math.max(best, sum / alternative.length);
			}
			part += count * Math.min(best, limit);
		}
		for (let at = start; at < start + size; at += 1) values[said[at]! >>> 8] = 0;
		return part;
	}

	/** What one slot covers, ask by ask, of those it covers at all. */
	function coverAsks(asking: Asking, slot: number): readonly CoveredAsk[] {
		makeRoom();
		const damped = damping(store.lengthOf(slot), store.averageLength);
		const [said, start, size] = rangeOf(slot);
		for (let at = start; at < start + size; at += 1) {
			const count = said[at]! & 255;
			values[said[at]! >>> 8] = count / (count + damped);
		}
		const covered: CoveredAsk[] = [];
		for (let at = 0; at < asking.units.length; at += 1) {
			const value = values[asking.units[at]!]!;
			if (value === 0) continue;
			const key = asking.names[at]!;
			covered.push({ key, share: (asking.weights[at]! * value) / asking.whole, units: [key] });
		}
		for (const { key, names, count, limit, alternatives } of asking.phrases) {
			let [best, chosen] = [0, 0];
			alternatives.forEach((units, nth) => {
				let sum = 0;
				for (const unit of units) if (unit >= 0) sum += store.rarityOf(unit) * values[unit]!;
				if (sum / units.length <= best) return;
				[best, chosen] = [sum / units.length, nth];
			});
			const share = (count * Math.min(best, limit)) / asking.whole;
			if (share > 0) covered.push({ key, share, units: names[chosen]! });
		}
		for (let at = start; at < start + size; at += 1) values[said[at]! >>> 8] = 0;
		return covered;
	}

	/** In [0, 1): what the text covers of what each of these slots asks. */
	function shareAnswered(answering: Face, slots: readonly number[]): Float64Array {
		makeRoom();
		const damped = damping(answering.length, store.averageLength);
		const known: number[] = [];
		for (const [name, count] of answering.counts) {
			const unit = store.units.idOf(name);
			if (unit < 0) continue;
			known.push(unit);
			spread[unit] = count / (count + damped);
		}
		const shares = Float64Array.from(slots, (slot) =>
			store.phrases.asked.sizeOf(slot) > 0 ? translatedAnswered(slot) : nativeAnswered(slot)
		);
		for (const unit of known) spread[unit] = 0;
		return shares;
	}

	function nativeAnswered(slot: number): number {
		const [said, start, size] = rangeOf(slot);
		const { rarityByUses } = store;
		const { uses } = store.units;
		let part = 0;
		let whole = 0;
		for (let at = start; at < start + size; at += 1) {
			const unit = said[at]! >>> 8;
			const weight = (said[at]! & 255) * rarityByUses[uses[unit]!]!;
			whole += weight;
			part += weight * spread[unit]!;
		}
		return whole > 0 ? part / whole : 0;
	}

	function translatedAnswered(slot: number): number {
		const { rarityByUses } = store;
		const { uses } = store.units;
		const size = store.phrases.asked.sizeOf(slot);
		const [asked, start] = [store.phrases.asked.arrayOf(slot), store.phrases.asked.startOf(slot)];
		let part = 0;
		let whole = 0;
		for (let at = start; at < start + size; at += 1) {
			const count = asked[at]! & 255;
			let best = 0;
			let limit = 0;
			for (const units of store.phrases.alternativesOf(asked[at]! >>> 8)) {
				let rarities = 0;
				let sum = 0;
				for (const unit of units) {
					const rarity = rarityByUses[uses[unit]!]!;
					rarities += rarity;
					sum += rarity * spread[unit]!;
				}
				limit = Math.max(limit, rarities / units.length);
				best = Math.max(best, sum / units.length);
			}
			whole += count * limit;
			part += count * Math.min(best, limit);
		}
		return whole > 0 ? part / whole : 0;
	}

	function rangeOf(slot: number): readonly [Uint32Array, number, number] {
		const size = store.said.sizeOf(slot);
		return size === 0 ? NOTHING : [store.said.arrayOf(slot), store.said.startOf(slot), size];
	}

	return { shareCovered, coverAsks, shareAnswered };
}

const NOTHING = [new Uint32Array(0), 0, 0] as const;
