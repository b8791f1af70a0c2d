import lunr from 'lunr';
import { foldText } from '#lib/domain/text/fold.ts';
import { tokenise } from '#lib/domain/text/tokenise.ts';
import type { OpenAskEngine } from './ask-engine.ts';

const TITLE_BOOST = 3;

/** lunr 2.3.9 as it comes: its own tokeniser, trimmer, stop words and stemmer. */
export const openPlainLunr: OpenAskEngine = (listings) => openLunr(listings, false);

/** lunr without its English pipeline, over text without marks. */
export const openFoldedLunr: OpenAskEngine = (listings) => openLunr(listings, true);

function openLunr(
	listings: Parameters<OpenAskEngine>[0],
	isFolded: boolean
): ReturnType<OpenAskEngine> {
	const read = (text: string) => (isFolded ? foldText(text) : text.normalize('NFC'));
	const kindOf = new Map(listings.map(({ id, kind }) => [id, kind]));
	const index = lunr((builder) => {
		if (isFolded) {
			builder.pipeline.reset();
			builder.searchPipeline.reset();
		}
		builder.ref('id');
		builder.field('title', { boost: TITLE_BOOST });
		builder.field('summary');
		for (const { id, texts } of listings) {
			builder.add({
				id,
				title: read(texts.map(({ title }) => title).join('\n')),
				summary: read(texts.map(({ summary }) => summary).join('\n'))
			});
		}
	});
	return {
		answer({ kind, text }, depth) {
			const words = new Set(
				tokenise(text).map(({ start, end }) => read(text.slice(start, end)).toLowerCase())
			);
			const found = index
				.query((asked) => {
					for (const word of words) asked.term(lunr.tokenizer(word), { usePipeline: true });
				})
				.filter(({ ref }) => kindOf.get(ref) !== kind)
				.slice(0, depth)
				.map(({ ref }) => ref);
			return {
				cards: found.map((id) => ({ id, strength: null, confidence: null, quotes: [] })),
				byScore: found
			};
		}
	};
}
