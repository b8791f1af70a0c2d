import { once } from '#lib/domain/once.ts';
import { ANY_MARKS } from '#lib/domain/text/unit.ts';
import { foldText } from '../../text/fold.ts';
import type { Face } from './face.ts';
import {
	askRarity,
	createUnread,
	damping,
	READ_AS_WORTH,
	readingsOf,
	type TextStatistics,
	waysOf
} from './statistics.ts';

/** How one ask is answered by another text. */
export interface CoveredAsk {
	readonly key: string;
	/** That of its kind; -1 for a phrase that was read through the lexicon. */
	readonly number: number;
	/** Its part of the coverage; the parts of all asks add up to it. */
	readonly share: number;
	/** The units of the other text that answer it best. */
	readonly units: readonly string[];
}

/** A covered ask with what it weighs, said once: its rarity times what an answer is worth. */
interface WeighedAsk extends CoveredAsk {
	readonly weight: number;
}

interface Coverage {
	/** In [0, 1): the rarity-weighted share of what one text says that the other says too. */
	readonly share: number;
	readonly asks: readonly WeighedAsk[];
	/** What all asks weigh, each said once; those that could not be translated weigh what the rest does on average. */
	readonly asked: number;
}

interface Covered {
	readonly ask: Face['asks'][number];
	readonly part: number;
	readonly units: readonly string[];
	readonly weight: number;
}

/**
 * Unit coverage of one text by another, spelt out ask by ask. The index computes the same number for all its
 * listings at once (`coverage.ts`); this is the version that can show its parts.
 */
export function coverUnits(asking: Face, answering: Face, statistics: TextStatistics): Coverage {
	const damped = damping(answering.length, statistics.averageLength);
	let [whole, asked] = [0, 0];
	const covered: Covered[] = [];
	const unread = createUnread();
	const bySpelling = once(() => Map.groupBy(answering.counts.keys(), spellingOf));
	/** Of what the other text says, whether or not a listing of the index says it. */
	const spellings = (unit: string) =>
		unit.startsWith(ANY_MARKS)
			? (bySpelling().get(spellingOf(unit)) ?? [])
			: statistics.spellings(unit);
	const said = readSaid(answering, statistics, damped);
	for (const ask of asking.asks) {
		unread.count(ask.alternatives.length > 0, ask.count);
		if (ask.alternatives.length === 0) continue;
		const itsRarity = askRarity(ask.alternatives, statistics);
		const weight = ask.count * itsRarity;
		whole += weight;
		asked += itsRarity;
		const written = bestAlternative(waysOf(ask.alternatives, { spellings }), said);
		const read = bestAlternative(readingsOf(ask.alternatives, statistics), said);
		const isRead = read.value * READ_AS_WORTH > written.value;
		const best = isRead ? read : written;
		const worth = (isRead ? READ_AS_WORTH : 1) * (ask.worth ?? 1);
		const part = weight * worth * best.value;
		if (part > 0) covered.push({ ask, part, units: best.units, weight: worth * itsRarity });
	}
	whole *= unread.factor();
	if (whole === 0) return { share: 0, asks: [], asked: 0 };
	const asks = covered.map(({ ask: { key, number }, part, units, weight }) => {
		return { key, number, units, share: part / whole, weight };
	});
	const share = asks.reduce((sum, one) => sum + one.share, 0);
	return { share, asks, asked: asked * unread.factor() };
}

/** How far the best of the alternatives is said, in [0, 1): the mean over its units. */
function bestAlternative(
	alternatives: readonly (readonly string[])[],
	said: (unit: string) => number
) {
	let value = 0;
	let units: readonly string[] = [];
	for (const alternative of alternatives) {
		let sum = 0;
		for (const unit of alternative) sum += said(unit);
		if (sum / alternative.length <= value) continue;
		value = sum / alternative.length;
		units = alternative;
	}
	return { value, units };
}

/** How far a text says a unit, in [0, 1): also what a word that no listing says is read as. */
function readSaid({ counts }: Face, statistics: TextStatistics, damped: number) {
	const readings = once(() => {
		const best = new Map<string, number>();
		for (const [name, count] of counts) {
			for (const unit of statistics.readAs(name)) {
				best.set(unit, Math.max(best.get(unit) ?? 0, (READ_AS_WORTH * count) / (count + damped)));
			}
		}
		return best;
	});
	return (unit: string) => {
		const count = counts.get(unit) ?? 0;
		return Math.max(count / (count + damped), readings().get(unit) ?? 0);
	};
}

/** How a unit is spelt without its marks. */
function spellingOf(unit: string): string {
	return foldText(unit.startsWith(ANY_MARKS) ? unit.slice(ANY_MARKS.length) : unit);
}
