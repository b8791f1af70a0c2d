import type { Ask, Face } from './face.ts';
import { addPosting, emptyPostings, type Postings, removePosting } from './postings.ts';
import { askRarity, damping, rarity, type TextStatistics } from './statistics.ts';

/** The inverted index of one space. Listings are known by slot numbers that the caller hands out and reuses. */
interface SpaceIndex extends TextStatistics {
	/** The slot must be free. */
	put(slot: number, face: Face): void;
	/** Does nothing for a free slot. */
	remove(slot: number): void;
	has(slot: number): boolean;
	/** How much of what the text asks each slot covers, by slot number. */
	coverAll(asking: Face, slots: number): Float64Array;
	/** How much of what each of these slots asks the text covers, in their order. */
	coveredBy(answering: Face, slots: readonly number[]): readonly number[];
}

interface StoredFace {
	readonly postings: readonly Postings[];
	readonly counts: Float64Array;
	readonly length: number;
	/** Kept only for a translated face; elsewhere what it asks is what it says. */
	readonly translated: Face | null;
}

export function createSpaceIndex(): SpaceIndex {
	const units = new Map<string, Postings>();
	const freeIds: number[] = [];
	const stored: (StoredFace | null)[] = [];
	const rarities: number[] = [];
	let documents = 0;
	let lengths = 0;

	const index: SpaceIndex = {
		get documents() {
			return documents;
		},
		get averageLength() {
			return documents === 0 ? 0 : lengths / documents;
		},
		has: (slot) => Boolean(stored[slot]),
		documentFrequency: (unit) => units.get(unit)?.size ?? 0,

		put(slot, face) {
			const postings: Postings[] = [];
			for (const [unit, count] of face.counts) {
				let list = units.get(unit);
				if (!list) {
					list = emptyPostings(unit, freeIds.pop() ?? units.size);
					units.set(unit, list);
				}
				addPosting(list, slot, count);
				postings.push(list);
			}
			const counts = Float64Array.from(face.counts.values());
			const translated = face.translated ? face : null;
			while (stored.length < slot) stored.push(null);
			stored[slot] = { postings, counts, length: face.length, translated };
			changeSize(1, face.length);
		},

		remove(slot) {
			const gone = stored[slot];
			if (!gone) return;
			for (const list of gone.postings) {
				removePosting(list, slot);
				if (list.size > 0) continue;
				units.delete(list.unit);
				freeIds.push(list.id);
			}
			stored[slot] = null;
			changeSize(-1, -gone.length);
		},

		coverAll(asking, slots) {
			const shares = new Float64Array(slots);
			const damped = new Float64Array(slots);
			const average = index.averageLength;
			stored.forEach((face, slot) => {
				if (face) damped[slot] = damping(face.length, average);
			});
			let whole = 0;
			for (const { count, alternatives } of asking.asks.values()) {
				const limit = askRarity(alternatives, index);
				whole += count * limit;
				addAnswers(shares, damped, { count, alternatives }, limit);
			}
			if (whole > 0) for (let slot = 0; slot < slots; slot += 1) shares[slot]! /= whole;
			return shares;
		},

		coveredBy(answering, slots) {
			const damped = damping(answering.length, index.averageLength);
			const values = new Float64Array(units.size + freeIds.length);
			for (const [unit, count] of answering.counts) {
				const list = units.get(unit);
				if (list) values[list.id] = count / (count + damped);
			}
			return slots.map((slot) => {
				const face = stored[slot];
				if (!face) return 0;
				return face.translated
					? translatedShare(face.translated, values)
					: nativeShare(face, values);
			});
		}
	};

	/** Adds to every slot what it answers of one ask: its best alternative, at most the ask's own weight. */
	function addAnswers(shares: Float64Array, damped: Float64Array, ask: Ask, limit: number): void {
		const { count, alternatives } = ask;
		if (alternatives.length === 1 && alternatives[0]!.length === 1) {
			addScaled(shares, damped, alternatives[0]![0]!, count);
			return;
		}
		const best = new Map<number, number>();
		for (const alternative of alternatives) {
			for (const [slot, value] of answersOf(alternative, damped)) {
				if (value > (best.get(slot) ?? 0)) best.set(slot, value);
			}
		}
		for (const [slot, value] of best) shares[slot]! += count * Math.min(value, limit);
	}

	function addScaled(
		target: Float64Array,
		damped: Float64Array,
		unit: string,
		scale: number
	): void {
		const list = units.get(unit);
		if (!list) return;
		const weight = scale * rarityOf(list.size);
		const { slots, counts, size } = list;
		for (let at = 0; at < size; at += 1) {
			const slot = slots[at]!;
			const count = counts[at]!;
			target[slot]! += (weight * count) / (count + damped[slot]!);
		}
	}

	function answersOf(alternative: readonly string[], damped: Float64Array): Map<number, number> {
		const values = new Map<number, number>();
		for (const unit of alternative) {
			const list = units.get(unit);
			if (!list) continue;
			const weight = rarityOf(list.size) / alternative.length;
			for (let at = 0; at < list.size; at += 1) {
				const slot = list.slots[at]!;
				const count = list.counts[at]!;
				const value = (weight * count) / (count + damped[slot]!);
				values.set(slot, (values.get(slot) ?? 0) + value);
			}
		}
		return values;
	}

	function changeSize(listings: number, length: number): void {
		documents += listings;
		lengths += length;
		rarities.length = 0;
	}

	/** Depends only on how many listings say the unit, so it is worked out once for each number. */
	function rarityOf(frequency: number): number {
		return (rarities[frequency] ??= rarity(documents, frequency));
	}

	function nativeShare(face: StoredFace, values: Float64Array): number {
		let part = 0;
		let whole = 0;
		face.postings.forEach(({ id, size }, at) => {
			const weight = face.counts[at]! * rarityOf(size);
			whole += weight;
			part += weight * values[id]!;
		});
		return whole > 0 ? part / whole : 0;
	}

	function translatedShare(face: Face, values: Float64Array): number {
		let part = 0;
		let whole = 0;
		for (const { count, alternatives } of face.asks.values()) {
			const limit = askRarity(alternatives, index);
			whole += count * limit;
			let best = 0;
			for (const alternative of alternatives) {
				let sum = 0;
				for (const unit of alternative) {
					const list = units.get(unit);
					if (list) sum += rarityOf(list.size) * values[list.id]!;
				}
				best = Math.max(best, sum / alternative.length);
			}
			part += count * Math.min(best, limit);
		}
		return whole > 0 ? part / whole : 0;
	}

	return index;
}
