import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { Nearness } from '#lib/domain/matching/embedding/nearest-listings.ts';
import { passagesOf } from '#lib/domain/matching/embedding/passages.ts';
import { createVectorShelf } from '#lib/domain/matching/embedding/vector-shelf.ts';
import { profileOfText } from './profile-of-text.ts';
import type { TestText } from './test-set.ts';

/** Before the id of every offer, so that none is taken for the need itself. */
export const OFFER = 'offer ';
/** As many as the site looks at. */
const NEAREST = 480;
const BATCH = 64;

/** Gets vectors for all documents, and then tells of a query which of them lie near. */
export async function openNearness(
	docs: readonly TestText[],
	openEmbedder: (texts: readonly string[]) => Embedder
): Promise<(query: TestText) => Promise<Nearness>> {
	const words = docs.map((doc) => wordsOf(doc));
	const embedder = openEmbedder(words);
	if (embedder.dimensions === 0) return () => Promise.resolve(new Map());
	const shelf = createVectorShelf(embedder.dimensions);
	for (let from = 0; from < docs.length; from += BATCH) {
		const vectors = await embedder.embed(words.slice(from, from + BATCH));
		vectors.forEach((vector, at) =>
			shelf.put({ id: OFFER + docs[from + at]!.id, kind: 'offer' }, 'text', vector)
		);
	}
	return async (query) => {
		const vectors = await embedder.embed([wordsOf(query)]);
		return shelf.nearest({ vectors, kind: 'offer', limit: NEAREST }, () => true);
	};
}

function wordsOf(text: TestText): string {
	return passagesOf(profileOfText(text, 'offer').texts)
		.map((passage) => passage.text)
		.join('\n');
}
