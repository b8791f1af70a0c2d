import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runLaboratory } from '#lib/domain/matching/laboratory/run-laboratory.ts';
import { drawCharts } from './lab/draw-charts.ts';
import { summarise } from './lab/summarise.ts';
import { writeReport } from './lab/write-report.ts';

// Lives through a synthetic region under three policies and prints what came of it; writes a report beside it.

const USAGE =
	'Usage: npm run --silent lab -- [--seed S] [--parties N] [--out DIR]; N from 20 to 5000.';
/** Listings are confirmed on this day, so that a run never depends on the clock. */
const NOW = new Date('2026-11-21T00:00:00Z');
const REPORTS = 'reports/lab';

interface Wanted {
	readonly seed: number;
	readonly parties: number;
	readonly out: string;
}

function readWanted(args: readonly string[]): Wanted | null {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				seed: { type: 'string', default: '1' },
				parties: { type: 'string', default: '400' },
				out: { type: 'string', default: REPORTS }
			}
		});
		const [seed, parties] = [Number(values.seed), Number(values.parties)];
		const isRight =
			Number.isSafeInteger(seed) && Number.isInteger(parties) && parties >= 20 && parties <= 5000;
		return isRight ? { seed, parties, out: values.out } : null;
	} catch (cause) {
		if (cause instanceof TypeError) return null;
		throw cause;
	}
}

const wanted = readWanted(process.argv.slice(2));
if (wanted) {
	const run = runLaboratory(wanted.seed, wanted.parties, NOW);
	const summary = summarise(run);
	await mkdir(wanted.out, { recursive: true });
	const charts = drawCharts(run);
	for (const { name, svg } of charts) await writeFile(path.join(wanted.out, name), svg);
	await writeFile(path.join(wanted.out, 'report.md'), writeReport(run, summary, charts));
	process.stdout.write(`${JSON.stringify(summary)}\n`);
} else {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
}
