import type { Face } from './face.ts';
import type { SpaceStore } from './space-store.ts';
import { askRarity, damping, weightOf } from './statistics.ts';

/** What a text asks and what it answers, in the numbers of one store; holds until the store next changes. */
export interface Asking {
	/** What all it asks weighs. */
	readonly whole: number;
	/** Asks that one unit answers, of those anybody says: the unit, its name, and its count times rarity. */
	readonly units: readonly number[];
	readonly names: readonly string[];
	/** Those of the kinds of its asks; see `Ask`. */
	readonly numbers: readonly number[];
	readonly weights: readonly number[];
	/** Asks that may be answered in several ways. */
	readonly phrases: readonly AskingPhrase[];
	/** Every unit it says that others say too, and how far it answers whoever asks for it, times its rarity. */
	readonly said: readonly number[];
	readonly answers: readonly number[];
}

export interface AskingPhrase {
	readonly key: string;
	readonly names: readonly (readonly string[])[];
	readonly count: number;
	/** What it weighs at most. */
	readonly limit: number;
	/** The units of each alternative; -1 for one that nobody says. */
	readonly alternatives: readonly (readonly number[])[];
}

export function prepareAsking(store: SpaceStore, face: Face): Asking {
	const { asks, length, translated } = face;
	const damped = damping(length, store.averageLength);
	let whole = 0;
	const units: number[] = [];
	const names: string[] = [];
	const numbers: number[] = [];
	const weights: number[] = [];
	const answers: number[] = [];
	const phrases: AskingPhrase[] = [];
	for (const { key, count, alternatives, number } of asks) {
		if (alternatives.length === 1 && alternatives[0]!.length === 1) {
			const name = alternatives[0]![0]!;
			const unit = store.units.idOf(name, number);
			const weight = count * weightOf(name, store.rarityOf(unit));
			whole += weight;
			if (unit < 0) continue;
			units.push(unit);
			names.push(name);
			numbers.push(number);
			weights.push(weight);
			answers.push(weight / (count + damped));
			continue;
		}
		const limit = askRarity(alternatives, store);
		whole += count * limit;
		const ids = alternatives.map((one) => one.map((name) => store.units.idOf(name)));
		phrases.push({ key, names: alternatives, count, limit, alternatives: ids });
	}
	const asked = { whole, units, names, numbers, weights, phrases };
	return translated
		? { ...asked, ...readAnswers(store, face, damped) }
		: { ...asked, said: units, answers };
}

/** Of a text that says its units in phrases. */
function readAnswers(store: SpaceStore, { counts }: Face, damped: number) {
	const said: number[] = [];
	const answers: number[] = [];
	for (const [name, count] of counts) {
		const unit = store.units.idOf(name);
		if (unit < 0) continue;
		said.push(unit);
		answers.push((store.rarityOf(unit) * count) / (count + damped));
	}
	return { said, answers };
}
