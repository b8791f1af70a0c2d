import { answerQuestion, type ActName, type Answer, type Question } from './acts.ts';
import {
	createMatchingRegion,
	type MatchingKnowledge,
	type RegionChange
} from './matching-region.ts';

/** Who waits for an answer. */
export interface Asker {
	/** Askers of one name share their turns; null is the system itself, which comes last. */
	readonly name: string | null;
	/** Groups share what all their questions cost; so many visitors cost those who are signed in no more than half. */
	readonly group?: string;
	/** Nobody waits any more once it is aborted. */
	readonly signal?: AbortSignal | undefined;
}

/** Holds the index of a region and answers from it. */
export interface Matcher {
	/** Takes a change in; whatever is asked afterwards is answered with it. */
	change(change: RegionChange): void;
	/** @throws MatchingBusy where the answer would come too late */
	ask<Name extends ActName>(
		name: Name,
		question: Question<Name>,
		asker: Asker
	): Promise<Answer<Name>>;
	/** Resolves when all changes so far are taken in. */
	ready(): Promise<void>;
	close(): Promise<void>;
}

/** All that is known now, for a matcher that begins with nothing. */
export interface MatcherContents {
	readonly knowledge: () => MatchingKnowledge;
	readonly changes: () => Iterable<RegionChange>;
}

export type OpenMatcher = (contents: MatcherContents) => Matcher;

/** Answers on the thread of the caller, for commands that have it to themselves. */
export function createLocalMatcher({ knowledge, changes }: MatcherContents): Matcher {
	const region = createMatchingRegion(knowledge());
	for (const change of changes()) region.apply(change);
	return {
		change: (change) => region.apply(change),
		ask: (name, question) =>
			new Promise((resolve) => {
				resolve(answerQuestion(region, name, question));
			}),
		ready: () => Promise.resolve(),
		close: () => Promise.resolve()
	};
}
