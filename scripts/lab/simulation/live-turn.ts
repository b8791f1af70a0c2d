import type { Chance } from '#lib/domain/chance/chance.ts';
import { NO, type People, UNSEEN } from './people.ts';
import type { PeriodLists } from './policies.ts';

export interface TurnOptions {
	/** Looks each party may have taken in this period by the end of the turn. */
	readonly allowance: ArrayLike<number>;
	/** The engine's score of a pair, by which interests that wait are ordered. */
	readonly scoreOf: (pair: number) => number;
	/** How likely an entry is examined by its rank, from 1. */
	readonly examine: (rank: number) => number;
}

/**
 * One turn of users with limited attention: the two-stage model of Su, Bayoumi and Joachims (2021, arXiv 2106.01941), in
 * which one side examines its list with a chance that falls with rank, and the other examines the interests that
 * arrive, best first, as far as its attention goes. Here both sides do both, as in Tomita and Yokoyama (2024, arXiv
 * 2409.00720). Each party, called in random order, first reads the interests that wait for it, then goes down its
 * lists, rank by rank across its listings, examining each entry with the chance of its rank. A look takes one of its
 * looks. Whoever likes what it sees sends an interest; a pair is accepted when both have said yes; what one side has
 * turned down is taken off the other's list. Nobody knows who made the lists.
 *
 * @returns the pairs accepted in this turn
 */
export function liveTurn(
	people: People,
	lists: PeriodLists,
	chance: Chance,
	{ allowance, scoreOf, examine }: TurnOptions
): readonly number[] {
	const { answers, inboxes, looks, isWaiting } = people;
	const accepted: number[] = [];
	const entries = inviteToBrowse(people, lists, chance, examine);
	const everybody = Array.from(looks, (_, party) => party);
	for (const party of chance.sample(everybody, everybody.length)) {
		const hasLooks = () => looks[party]! < allowance[party]!;
		const inbox = inboxes[party]!.sort((a, b) => scoreOf(a) - scoreOf(b) || b - a);
		while (inbox.length > 0 && hasLooks()) {
			const pair = inbox.pop()!;
			if (people.look(party, pair)) accepted.push(pair);
		}
		const queue = entries[party]!;
		while (queue.length > 0 && hasLooks()) {
			const pair = queue.pop()!;
			const side = people.sideOf(pair, party);
			const other = side === 'need' ? 'offer' : 'need';
			if (answers[side][pair] !== UNSEEN || answers[other][pair] === NO) continue;
			// What waits in its inbox it has just left there for want of looks.
			if (!isWaiting[pair] && people.look(party, pair)) accepted.push(pair);
		}
	}
	return accepted;
}

/** Ends a period: the looks left go to the interests that wait, the others lapse and have claimed a look in vain. */
export function endPeriod(
	people: People,
	attention: ArrayLike<number>,
	scoreOf: (pair: number) => number
): { readonly accepted: readonly number[]; readonly lapsed: number } {
	const { inboxes, looks, claims, isWaiting } = people;
	const accepted: number[] = [];
	let lapsed = 0;
	inboxes.forEach((inbox, party) => {
		inbox.sort((a, b) => scoreOf(a) - scoreOf(b) || b - a);
		while (inbox.length > 0 && looks[party]! < attention[party]!) {
			const pair = inbox.pop()!;
			if (people.look(party, pair)) accepted.push(pair);
		}
		lapsed += inbox.length;
		claims[party]! += inbox.length;
		for (const pair of inbox.splice(0)) isWaiting[pair] = 0;
	});
	return { accepted, lapsed };
}

/** The entries each party will come upon if it goes on long enough, the first last. */
function inviteToBrowse(
	people: People,
	lists: PeriodLists,
	chance: Chance,
	examine: (rank: number) => number
): readonly number[][] {
	const queues: { readonly pair: number; readonly rank: number }[][] = people.inboxes.map(() => []);
	for (const side of ['need', 'offer'] as const) {
		for (const list of side === 'need' ? lists.needs : lists.offers) {
			list.forEach((pair, rank) => {
				if (chance.unit() >= examine(rank + 1)) return;
				queues[people.ownerOf(pair, side)]!.push({ pair, rank });
			});
		}
	}
	return queues.map((queue) => queue.sort((a, b) => b.rank - a.rank).map(({ pair }) => pair));
}
