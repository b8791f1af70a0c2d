import type { TestText } from './test-set.ts';

/** Something that can be measured: it is given documents once, then asked one query after another. */
export interface SearchEngine {
	/** Ids of documents, the best first, at most `depth`. */
	search(query: TestText, depth: number): Promise<readonly string[]> | readonly string[];
	close?(): Promise<void>;
}

export type OpenEngine = (docs: readonly TestText[]) => Promise<SearchEngine> | SearchEngine;
