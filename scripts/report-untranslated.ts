import { parseArgs } from 'node:util';
import { reportUntranslated } from '#lib/server/use-cases/lexicon/report-untranslated.ts';
import { useDatabase } from './database/use-database.ts';

// Prints the Vietnamese phrases of live listings that no entry of the lexicon covers, the most frequent first, and on
// the last line the same as JSON: what the glossary, or a dictionary of the operator, should learn next.

const USAGE =
	'Usage: npm run --silent report:untranslated [-- --limit N], N from 1 to 10000; 50 without.';
const MOST = 10_000;

function readLimit(args: readonly string[]): number | null {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { limit: { type: 'string', default: '50' } }
		});
		const limit = Number(values.limit);
		return Number.isInteger(limit) && limit >= 1 && limit <= MOST ? limit : null;
	} catch {
		// An option that is none: the usage says which there are.
		return null;
	}
}

const limit = readLimit(process.argv.slice(2));
if (limit === null) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
} else {
	const report = await useDatabase(process.env, new Date(), ({ db }) =>
		reportUntranslated(db, limit)
	);
	for (const { phrase, count, listings } of report.phrases) {
		process.stdout.write(`${String(count).padStart(6)} in ${listings} listings  ${phrase}\n`);
	}
	process.stdout.write(`${JSON.stringify(report)}\n`);
}
