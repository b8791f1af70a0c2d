import type { Face } from './face.ts';
import { askRarity, createUnread, damping, READ_AS_WORTH, waysOf } from './statistics.ts';
import type { SpaceStore } from './store/space-store.ts';

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
	/** Every unit that it says or that one it says may stand for, of those others say, each once. */
	readonly said: readonly number[];
	/** By place in `said`: how far it says it, in [0, 1), and the same times what the unit weighs. */
	readonly saidBy: readonly number[];
	readonly answers: readonly number[];
}

export interface AskingPhrase {
	readonly key: string;
	readonly names: readonly (readonly string[])[];
	readonly count: number;
	/** What an answer is worth, in (0, 1]. */
	readonly worth: number;
	/** What it weighs at most. */
	readonly limit: number;
	/** The units of each alternative; -1 for one that nobody says. */
	readonly alternatives: readonly (readonly number[])[];
}

export function prepareAsking(store: SpaceStore, face: Face): Asking {
	const { asks, length } = face;
	const damped = damping(length, store.averageLength);
	let whole = 0;
	const units: number[] = [];
	const names: string[] = [];
	const numbers: number[] = [];
	const weights: number[] = [];
	const phrases: AskingPhrase[] = [];
	const unread = createUnread();
	for (const { key, count, alternatives, number, worth = 1 } of asks) {
		unread.count(alternatives.length > 0, count);
		if (alternatives.length === 0) continue;
		const isSingle = worth === 1 && alternatives.length === 1 && alternatives[0]!.length === 1;
		if (isSingle) {
			const name = alternatives[0]![0]!;
			const unit = store.units.idOf(name, number);
			const spelt = store.spellingsOf(name, unit);
			if (spelt.length < 2 && (unit >= 0 || spelt.length === 0)) {
				const read = unit < 0 ? store.readAs(name) : [];
				if (read.length > 0) {
					const limit = askRarity(alternatives, store);
					whole += count * limit;
					phrases.push({
						key,
						names: read.map((one) => [one]),
						count,
						limit,
						worth: READ_AS_WORTH,
						alternatives: read.map((one) => [store.units.idOf(one)])
					});
					continue;
				}
				const weight = count * (unit < 0 ? askRarity(alternatives, store) : store.weightOf(unit));
				whole += weight;
				if (unit < 0) continue;
				units.push(unit);
				names.push(name);
				numbers.push(number);
				weights.push(weight);
				continue;
			}
		}
		const limit = askRarity(alternatives, store);
		whole += count * limit;
		const ways = waysOf(alternatives, store);
		const ids = ways.map((one) => one.map((name) => store.units.idOf(name)));
		phrases.push({ key, names: ways, count, limit, worth, alternatives: ids });
	}
	whole *= unread.factor();
	return { whole, units, names, numbers, weights, phrases, ...readSaid(store, face, damped) };
}

function readSaid(store: SpaceStore, { asks, counts, translated }: Face, damped: number) {
	const best = new Map<number, number>();
	const say = (unit: number, count: number, worth = 1) => {
		const value = (worth * count) / (count + damped);
		best.set(unit, Math.max(best.get(unit) ?? 0, value));
	};
	const sayReadings = (name: string, unit: number, count: number) => {
		for (const read of store.readingsOf(name, unit)) say(read, count, READ_AS_WORTH);
	};
	if (translated) {
		for (const [name, count] of counts) {
			const unit = store.units.idOf(name);
			if (unit >= 0) say(unit, count);
			else sayReadings(name, unit, count);
		}
	} else {
		for (const { key, count, number } of asks) {
			const own = store.units.idOf(key, number);
			for (const unit of store.spellingsOf(key, own)) say(unit, count);
			sayReadings(key, own, count);
		}
	}
	const said = [...best.keys()];
	const saidBy = [...best.values()];
	return { said, saidBy, answers: said.map((unit, at) => saidBy[at]! * store.weightOf(unit)) };
}
