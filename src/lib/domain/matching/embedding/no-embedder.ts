import type { Embedder } from './embedder.ts';

/** Knows nothing of any text; the default. */
export const NO_EMBEDDER: Embedder = {
	id: 'none',
	dimensions: 0,
	languages: [],
	embed: (texts) => Promise.resolve(texts.map(() => new Float32Array(0)))
};
