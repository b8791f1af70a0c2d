import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import type { Embedder } from '#lib/domain/matching/embedding/embedder.ts';
import type { HostedSettings } from './embedder-settings.ts';
import { type Patience, postPatiently } from './post-patiently.ts';
import { readVectors } from './read-vectors.ts';

export interface HostedOptions extends Partial<Patience> {
	/** How many texts go into one request. Defaults to 64. */
	readonly batch?: number;
}

const BATCH = 64;
const PATIENCE: Patience = {
	timeoutMs: 30_000,
	tries: 4,
	firstWaitMs: 500,
	longestWaitMs: 30_000
};
/** Models read no more than some thousand tokens; a Vietnamese letter is about half of one. */
const MOST_CHARACTERS = 8_000;

/**
 * Asks a provider that speaks as OpenAI's embeddings API does. An empty text is not sent: it has a vector of zeros.
 *
 * @throws EmbedderError from `embed`, when a batch has failed for good
 */
export function createHostedEmbedder(
	settings: HostedSettings,
	options: HostedOptions = {}
): Embedder {
	const { url, model, key, dimensions } = settings;
	const { batch = BATCH, ...given } = options;
	const patience = { ...PATIENCE, ...given };

	async function ask(input: readonly string[]): Promise<readonly Float32Array[]> {
		const body = JSON.stringify({ model, input, encoding_format: 'float' });
		const answer = await postPatiently({ url: `${url}/embeddings`, key, body }, patience);
		return readVectors(answer, { count: input.length, dimensions });
	}

	return {
		id: `hosted:${model}:${dimensions}`,
		dimensions,
		languages: TEXT_LANGUAGES,
		async embed(texts) {
			const vectors = texts.map(() => new Float32Array(dimensions));
			const said = texts.flatMap((text, at) =>
				text.trim() === '' ? [] : [{ at, text: text.slice(0, MOST_CHARACTERS).toWellFormed() }]
			);
			for (let from = 0; from < said.length; from += batch) {
				const part = said.slice(from, from + batch);
				const answered = await ask(part.map(({ text }) => text));
				part.forEach(({ at }, nth) => vectors[at]!.set(answered[nth]!));
			}
			return vectors;
		}
	};
}
