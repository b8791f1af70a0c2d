import { parseArgs } from 'node:util';
import { measureExperts } from './eval/measure-experts.ts';
import { readExpertSet } from './eval/expert-set.ts';
import { WrongInput } from './eval/wrong-input.ts';

// How well experts are matched with what they know, from their own grades. The last line of standard output is JSON.

const USAGE = `Usage: npm run --silent eval:experts -- DIR
DIR holds experts.jsonl, lines {"id", "evidence": [{"title", "text"}]}, items.jsonl, lines {"id", "title", "text"}, and
grades.tsv, lines expert<TAB>item<TAB>grade.`;

try {
	const { positionals } = parseArgs({ allowPositionals: true });
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0) throw new WrongInput(USAGE);
	process.stdout.write(`${JSON.stringify(measureExperts(readExpertSet(folder)))}\n`);
} catch (cause) {
	if (!(cause instanceof WrongInput)) throw cause;
	process.stderr.write(`${cause.message}\n`);
	process.exitCode = 2;
}
