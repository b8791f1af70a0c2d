import { parseArgs } from 'node:util';
import type { TestFiles } from './test-set.ts';
import { WrongInput } from './wrong-input.ts';

const USAGE = `Usage: npm run --silent eval -- DIR [options]
DIR holds queries.jsonl and docs.jsonl, lines {"id", "title"?, "text"}, and qrels.tsv, lines query<TAB>doc<TAB>grade.
Options:
  --queries FILE, --docs FILE   other files, in DIR or elsewhere
  --fields title|all            what a query says: its title only (its text where it has none), or all; all
  --engine ours|lunr|minisearch|pg   ours
  --embedder none|lsa|hosted     whose vectors lift what the words find, with the engine ours; none
  --lexicon FILE                a dictionary that fills what the engine's own glossary lacks; may be given several times
  --fold                        type the queries without tone marks`;

export const ENGINES = ['ours', 'lunr', 'minisearch', 'pg'] as const;
export type EngineName = (typeof ENGINES)[number];
const EMBEDDERS = ['none', 'lsa', 'hosted'] as const;
const FIELDS = ['title', 'all'] as const;

export interface EvalOptions {
	readonly files: TestFiles;
	readonly engine: EngineName;
	readonly fields: (typeof FIELDS)[number];
	readonly embedder: (typeof EMBEDDERS)[number];
	readonly fold: boolean;
	/** Paths of dictionary files, the most trusted first. */
	readonly lexicon: readonly string[];
}

/** @throws WrongInput with how the command goes */
export function readArguments(args: readonly string[]): EvalOptions {
	const { values, positionals } = parse(args);
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0) throw new WrongInput(USAGE);
	return {
		files: { folder, queries: values.queries, docs: values.docs },
		engine: oneOf('--engine', values.engine, ENGINES),
		fields: oneOf('--fields', values.fields, FIELDS),
		embedder: oneOf('--embedder', values.embedder, EMBEDDERS),
		fold: values.fold,
		lexicon: values.lexicon
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				queries: { type: 'string', default: 'queries.jsonl' },
				docs: { type: 'string', default: 'docs.jsonl' },
				fields: { type: 'string', default: 'all' },
				engine: { type: 'string', default: 'ours' },
				lexicon: { type: 'string', multiple: true, default: [] as string[] },
				embedder: { type: 'string', default: 'none' },
				fold: { type: 'boolean', default: false }
			}
		});
	} catch (cause) {
		throw new WrongInput(`${cause instanceof Error ? cause.message : ''}\n${USAGE}`);
	}
}

function oneOf<Value extends string>(
	option: string,
	said: string,
	allowed: readonly Value[]
): Value {
	const found = allowed.find((value) => value === said);
	if (found === undefined) throw new WrongInput(`${option} must be one of: ${allowed.join(', ')}`);
	return found;
}
