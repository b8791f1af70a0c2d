import { foldText } from '#lib/domain/text/fold.ts';
import { tokenise } from '#lib/domain/matching/text/tokenise.ts';
import type { TestText } from './test-set.ts';

/** How often a word of the query's title counts, against one of its text. */
const TITLE_WEIGHT = 3;

/** How often a query says each folded word, its title counting three times. */
export function countWords({ title, text }: TestText): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const add = (written: string, weight: number) => {
		for (const { folded } of tokenise(written)) {
			counts.set(folded, (counts.get(folded) ?? 0) + weight);
		}
	};
	add(title, TITLE_WEIGHT);
	add(text, 1);
	return counts;
}

/** Other engines are given text without marks: their stemmers and trimmers cut marked Vietnamese to pieces. */
export function foldDocument({ id, title, text }: TestText): TestText {
	return { id, title: foldText(title), text: foldText(text) };
}
