import { createHash } from 'node:crypto';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import { learnLsa } from '#lib/domain/matching/embedding/lsa.ts';
import { NO_EMBEDDER } from '#lib/domain/matching/embedding/no-embedder.ts';
import { seededRandom } from '#lib/domain/chance/seeded-random.ts';
import type { EmbedderSettings } from './embedder-settings.ts';
import { createHostedEmbedder } from './hosted-embedder.ts';

const SEED = 1;

/** @param corpus gives the texts that an embedder of our own learns from; called only where there is one */
export function openEmbedder(
	settings: EmbedderSettings,
	corpus: () => readonly string[]
): Embedder {
	switch (settings.kind) {
		case 'none':
			return NO_EMBEDDER;
		case 'hosted':
			return createHostedEmbedder(settings);
		case 'lsa': {
			const texts = corpus().toSorted();
			return learnLsa(texts, { id: `lsa:${fingerprint(texts)}`, random: seededRandom(SEED) });
		}
	}
}

/** What was learnt from the same texts may be compared, also by another process. */
function fingerprint(texts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const text of texts) hash.update(text).update('\0');
	return hash.digest('hex').slice(0, 16);
}
