import { type EngineName, readArguments } from './eval/arguments.ts';
import { ask } from './eval/ask.ts';
import { openLunr } from './eval/lunr.ts';
import { measure } from './eval/measure.ts';
import { openMinisearch } from './eval/minisearch.ts';
import { openOurs } from './eval/ours.ts';
import { openPostgres } from './eval/postgres.ts';
import type { OpenEngine } from './eval/search-engine.ts';
import { readTestSet } from './eval/test-set.ts';
import { WrongInput } from './eval/wrong-input.ts';

// How well an engine finds the known answers of a test set. The last line of standard output is JSON.

const ENGINES: Readonly<Record<EngineName, OpenEngine>> = {
	ours: openOurs,
	lunr: openLunr,
	minisearch: openMinisearch,
	pg: openPostgres
};

try {
	const options = readArguments(process.argv.slice(2));
	const { engine } = options;
	const set = readTestSet(options.files);
	const queries = set.queries.map((query) => ask(query, options));
	const figures = await measure({ ...set, queries }, ENGINES[engine]);
	process.stdout.write(`${JSON.stringify({ set: set.name, engine, ...figures })}\n`);
} catch (cause) {
	if (!(cause instanceof WrongInput)) throw cause;
	process.stderr.write(`${cause.message}\n`);
	process.exitCode = 2;
}
