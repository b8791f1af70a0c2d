import type { Passage, Space } from '../text/passage.ts';
import type { Unit } from '../text/unit.ts';

/** Where what a listing says in one space stands, by the key of each unit and by every name that answers it. */
export interface PlacedUnits {
	readonly byKey: UnitsByText;
	readonly byName: UnitsByText;
}

type UnitsByText = ReadonlyMap<string, readonly PlacedUnit[]>;

interface PlacedUnit {
	readonly passage: Passage;
	readonly unit: Unit;
}

/** Some units, by passage and in reading order. */
export type ChosenUnits = ReadonlyMap<Passage, readonly Unit[]>;

export function placeUnits(passages: readonly Passage[], space: Space): PlacedUnits {
	const byKey = new Map<string, PlacedUnit[]>();
	for (const passage of passages) {
		if (passage.space !== space) continue;
		for (const unit of passage.units) {
			const known = byKey.get(unit.key);
			if (known) known.push({ passage, unit });
			else byKey.set(unit.key, [{ passage, unit }]);
		}
	}
	const isNative = passages.every((one) => one.space !== space || one.language === space);
	return { byKey, byName: isNative ? byKey : byNames(byKey) };
}

function byNames(byKey: UnitsByText): UnitsByText {
	const placed = new Map<string, PlacedUnit[]>();
	for (const units of byKey.values()) {
		for (const one of units) {
			for (const name of new Set(one.unit.alternatives.flat())) {
				const known = placed.get(name);
				if (known) known.push(one);
				else placed.set(name, [one]);
			}
		}
	}
	return placed;
}

export function chooseUnits(placed: UnitsByText, wanted: Iterable<string>): ChosenUnits {
	const chosen = new Map<Passage, Unit[]>();
	for (const text of wanted) {
		for (const { passage, unit } of placed.get(text) ?? []) {
			const units = chosen.get(passage);
			if (units === undefined) chosen.set(passage, [unit]);
			else if (!units.includes(unit)) units.push(unit);
		}
	}
	for (const units of chosen.values()) units.sort((a, b) => a.start - b.start || a.end - b.end);
	return chosen;
}
