import { grown } from '#lib/domain/grown.ts';
import { rarity } from '../statistics.ts';

/** Rarities by document frequency, each computed once for a number of documents. */
export interface Rarities {
	of(documentFrequency: number): number;
	/** To be called when the number of documents has changed. */
	changeTo(documents: number): void;
}

export function createRarities(): Rarities {
	let documents = 0;
	/** By frequency; NaN where not computed since the number of documents last changed. */
	let known = new Float64Array(64).fill(NaN);
	let isKnown = true;

	return {
		of(frequency) {
			const said = frequency < documents ? frequency : documents;
			if (!isKnown) {
				known = grown(known, documents + 1).fill(NaN);
				isKnown = true;
			}
			const value = known[said]!;
			if (value === value) return value;
			return (known[said] = rarity(documents, said));
		},
		changeTo(now) {
			documents = now;
			isKnown = false;
		}
	};
}
