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

function engineOf({ engine, lexicon }: EvalOptions): OpenEngine {
	if (engine !== 'ours') return OTHERS[engine];
	const read = readLexicon(lexicon);
	return (docs) => openOurs(docs, read);
}

try {
	const options = readArguments(process.argv.slice(2));
	const set = readTestSet(options.files);
	const queries = set.queries.map((query) => ask(query, options));
	const figures = await measure({ ...set, queries }, engineOf(options));
	process.stdout.write(
		`${JSON.stringify({ set: set.name, engine: options.engine, ...figures })}\n`
	);
} catch (cause) {
	if (!(cause instanceof WrongInput)) throw cause;
	process.stderr.write(`${cause.message}\n`);
	process.exitCode = 2;
}
