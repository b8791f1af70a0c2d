import type { TextLanguage } from '#lib/domain/listing/listing.ts';

/**
 * Turns texts into vectors, so that texts that say the same in other words lie close together. The engine works
 * without one; what an embedder adds is a small part beside what two texts say in so many words.
 */
export interface Embedder {
	/** Names the model and its version: vectors of different ids cannot be compared. */
	readonly id: string;
	/** How many numbers a vector has; 0 for the embedder that knows nothing. */
	readonly dimensions: number;
	/** Languages in which it may be asked. */
	readonly languages: readonly TextLanguage[];
	/** One vector for each text, in their order, of length 1, or all zero where it can say nothing. */
	embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
