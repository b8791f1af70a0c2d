import type { Ecosystem } from './ecosystem.ts';
import type { ScoredEcosystem } from './score-ecosystem.ts';
import type { TrueUtility } from './true-utility.ts';

/** What a side has said to a pair: nothing while it has not looked. */
export const UNSEEN = 0;
const YES = 1;
export const NO = 2;

export const ANSWERING_SIDES = ['need', 'offer'] as const;
export type AnsweringSide = (typeof ANSWERING_SIDES)[number];

/** What has happened so far to the people of an ecosystem; changed as they look. */
export interface People {
	/** What each side has said to each pair. */
	readonly answers: Readonly<Record<AnsweringSide, Uint8Array>>;
	/** 1 where an interest has been sent that the other side has not looked at yet. */
	readonly isWaiting: Uint8Array;
	/** Pairs whose interest waits for each party. */
	readonly inboxes: readonly number[][];
	/** Looks each party has taken in this period. */
	readonly looks: Int32Array;
	/** Looks plus interests that found no look left. */
	readonly claims: Int32Array;
	ownerOf(pair: number, side: AnsweringSide): number;
	sideOf(pair: number, party: number): AnsweringSide;
	/** Lets a party look at a pair and say what it thinks; true when both have now said yes. */
	look(party: number, pair: number): boolean;
}

export function gatherPeople(
	{ needs, offers, parties }: Ecosystem,
	scored: ScoredEcosystem,
	truth: TrueUtility
): People {
	const pairCount = scored.need.length;
	const ownerOf = (pair: number, side: AnsweringSide) =>
		side === 'need' ? needs[scored.need[pair]!]!.owner : offers[scored.offer[pair]!]!.owner;
	const people: People = {
		answers: { need: new Uint8Array(pairCount), offer: new Uint8Array(pairCount) },
		isWaiting: new Uint8Array(pairCount),
		inboxes: parties.map(() => []),
		looks: new Int32Array(parties.length),
		claims: new Int32Array(parties.length),
		ownerOf,
		sideOf: (pair, party) => (ownerOf(pair, 'need') === party ? 'need' : 'offer'),
		look(party, pair) {
			const side = people.sideOf(pair, party);
			const other = side === 'need' ? 'offer' : 'need';
			const [need, offer] = [scored.need[pair]!, scored.offer[pair]!];
			const isYes =
				side === 'need' ? truth.needSaysYes(need, offer) : truth.offerSaysYes(need, offer);
			people.looks[party]! += 1;
			people.claims[party]! += 1;
			people.answers[side][pair] = isYes ? YES : NO;
			people.isWaiting[pair] = 0;
			if (!isYes) return false;
			if (people.answers[other][pair] === UNSEEN) {
				people.isWaiting[pair] = 1;
				people.inboxes[ownerOf(pair, other)]!.push(pair);
			}
			return people.answers[other][pair] === YES;
		}
	};
	return people;
}

/** Whether a pair may still be put before somebody. */
export function isOpen({ answers, isWaiting }: People, pair: number): boolean {
	const [need, offer] = [answers.need[pair], answers.offer[pair]];
	return !isWaiting[pair] && need !== NO && offer !== NO && (need === UNSEEN || offer === UNSEEN);
}
