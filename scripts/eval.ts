import {
	type EmbedderSettings,
	readEmbedderSettings
} from '#lib/server/embedding/embedder-settings.ts';
import { openEmbedder } from '#lib/server/embedding/open-embedder.ts';
import { type EngineName, type EvalOptions, readArguments } from './eval/arguments.ts';
import { ask } from './eval/ask.ts';
import { openLunr } from './eval/lunr.ts';
import { measure } from './eval/measure.ts';
import { openMinisearch } from './eval/minisearch.ts';
import { openOurs } from './eval/ours.ts';
import { openPostgres } from './eval/postgres.ts';
import { readLexicon } from './eval/read-lexicon.ts';
import type { OpenEngine } from './eval/search-engine.ts';
import { readTestSet } from './eval/test-set.ts';
import { WrongInput } from './eval/wrong-input.ts';

// How well an engine finds the known answers of a test set. The last line of standard output is JSON.

const OTHERS: Readonly<Record<Exclude<EngineName, 'ours'>, OpenEngine>> = {
	lunr: openLunr,
	minisearch: openMinisearch,
	pg: openPostgres
};

function engineOf({ engine, lexicon, embedder }: EvalOptions): OpenEngine {
	if (engine !== 'ours') return OTHERS[engine];
	const read = readLexicon(lexicon);
	const settings = readSettings(embedder);
	return (docs) => openOurs(docs, read, (texts) => openEmbedder(settings, () => texts));
}

function readSettings(embedder: EvalOptions['embedder']): EmbedderSettings {
	try {
		return readEmbedderSettings({ ...process.env, EMBEDDER: embedder });
	} catch (cause) {
		throw new WrongInput(cause instanceof Error ? cause.message : String(cause));
	}
}

/** The embedder is named where there is one, so that its figures are never taken for those without. */
function embedderOf({ embedder }: EvalOptions): { readonly embedder?: string } {
	return embedder === 'none' ? {} : { embedder };
}

try {
	const options = readArguments(process.argv.slice(2));
	const set = readTestSet(options.files);
	const queries = set.queries.map((query) => ask(query, options));
	const figures = await measure({ ...set, queries }, engineOf(options));
	process.stdout.write(
		`${JSON.stringify({ set: set.name, engine: options.engine, ...embedderOf(options), ...figures })}\n`
	);
} catch (cause) {
	if (!(cause instanceof WrongInput)) throw cause;
	process.stderr.write(`${cause.message}\n`);
	process.exitCode = 2;
}
