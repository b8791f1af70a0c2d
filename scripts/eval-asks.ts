import { parseArgs } from 'node:util';
import type { OpenAskEngine } from './eval/asks/ask-engine.ts';
import { readAskSet } from './eval/asks/ask-set.ts';
import { readAskersPlaces } from './eval/asks/askers-places.ts';
import { fitConfidence } from './eval/asks/fit-confidence.ts';
import { openFoldedLunr, openPlainLunr } from './eval/asks/lunr.ts';
import { measureAsks } from './eval/asks/measure-asks.ts';
import { openOurs } from './eval/asks/ours.ts';
import { WrongInput } from './eval/wrong-input.ts';

// How well an engine answers what people type into the box of the home page. The last line of standard output is JSON.

const ENGINES: Readonly<Record<string, OpenAskEngine>> = {
	ours: openOurs,
	lunr: openPlainLunr,
	'lunr-folded': openFoldedLunr
};
const USAGE = `Usage: npm run --silent eval:asks -- DIR [--engine ${Object.keys(ENGINES).join('|')} | --fit]
DIR holds queries.jsonl, listings.jsonl and qrels.tsv; see scripts/eval/asks/ask-set.ts.`;
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			engine: { type: 'string', default: 'ours' },
			fit: { type: 'boolean', default: false }
		}
	});
	const [folder, ...more] = positionals;
	const open = ENGINES[values.engine];
	if (folder === undefined || more.length > 0 || open === undefined) throw new WrongInput(USAGE);
	const set = readAskSet(folder, readAskersPlaces());
	const figures = values.fit ? fitConfidence(set) : measureAsks(set, open);
	process.stdout.write(`${JSON.stringify({ set: set.name, engine: values.engine, ...figures })}\n`);
} catch (cause) {
	if (!(
		cause instanceof WrongInput || (cause as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
	))
		throw cause;
	process.stderr.write(`${(cause as Error).message}\n`);
	process.exitCode = 2;
}
