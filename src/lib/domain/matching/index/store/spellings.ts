import { foldText } from '#lib/domain/text/fold.ts';
import { ANY_MARKS } from '#lib/domain/text/unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which units of a vocabulary are spelt alike but for their marks. */
export interface Spellings {
	/** To be called when a unit is first used, or no longer. */
	add(name: string, unit: number): void;
	remove(name: string, unit: number): void;
	/** See `TextStatistics.spellings`; unit numbers, without those that nobody says. */
	of(name: string, unit: number): readonly number[];
}

const PLAIN = /^[\u0020-\u007e]*$/;

export function createSpellings(units: Vocabulary): Spellings {
	/** By folded name, the units that have marks. */
	const marked = new Map<string, number[]>();
	/** Units of texts written without marks. */
	let unmarked = 0;

	return {
		add(name, unit) {
			if (name.startsWith(ANY_MARKS)) unmarked += 1;
			else if (!PLAIN.test(name)) {
				const folded = foldText(name);
				const others = marked.get(folded);
				if (others) others.push(unit);
				else marked.set(folded, [unit]);
			}
		},
		remove(name, unit) {
			if (name.startsWith(ANY_MARKS)) {
				unmarked -= 1;
				return;
			}
			if (PLAIN.test(name)) return;
			const folded = foldText(name);
			const others = marked.get(folded)!;
			if (others.length === 1) marked.delete(folded);
			else others.splice(others.indexOf(unit), 1);
		},
		of(name, unit) {
			const own = unit < 0 ? [] : [unit];
			if (name.startsWith(ANY_MARKS)) {
				const folded = name.slice(ANY_MARKS.length);
				const plain = units.idOf(folded);
				return [...own, ...(plain < 0 ? [] : [plain]), ...(marked.get(folded) ?? [])];
			}
			if (unmarked === 0) return own;
			const any = units.idOf(ANY_MARKS + foldText(name));
			return any < 0 ? own : [...own, any];
		}
	};
}
