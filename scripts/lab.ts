import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runLaboratory } from './lab/simulation/run-laboratory.ts';
import { readAskSet } from './eval/asks/ask-set.ts';
import { readAskersPlaces } from './eval/asks/askers-places.ts';
import { openPlainLunr } from './eval/asks/lunr.ts';
import { measureAsks } from './eval/asks/measure-asks.ts';
import { openOurs } from './eval/asks/ours.ts';
import { drawCharts } from './lab/draw-charts.ts';
import { drawReliability, reportAsks } from './lab/report-asks.ts';
import { summarise } from './lab/summarise.ts';
import { writeReport } from './lab/write-report.ts';

// Simulates a synthetic region under three policies and prints the figures; writes a report beside them. With a folder of
// asks (see scripts/eval/asks/ask-set.ts) the report also holds how they are answered.

const USAGE =
	'Usage: npm run --silent lab -- [--seed S] [--parties N] [--asks DIR] [--out DIR]; N from 20 to 5000.';
/** Listings are confirmed on this day, so that a run never depends on the clock. */
const NOW = new Date('2026-11-21T00:00:00Z');
const REPORTS = 'reports/lab';

interface Wanted {
	readonly seed: number;
	readonly parties: number;
	/** Folder of asks that are measured too; null for none. */
	readonly asks: string | null;
	readonly out: string;
}

function readWanted(args: readonly string[]): Wanted | null {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				seed: { type: 'string', default: '1' },
				parties: { type: 'string', default: '400' },
				asks: { type: 'string' },
				out: { type: 'string', default: REPORTS }
			}
		});
		const [seed, parties] = [Number(values.seed), Number(values.parties)];
		const isRight =
			Number.isSafeInteger(seed) && Number.isInteger(parties) && parties >= 20 && parties <= 5000;
		return isRight ? { seed, parties, asks: values.asks ?? null, out: values.out } : null;
	} catch (cause) {
		if (cause instanceof TypeError) return null;
		throw cause;
	}
}

/** What a folder of asks adds to the report. */
function chapterOfAsks(folder: string) {
	const set = readAskSet(folder, readAskersPlaces());
	const figures = { ours: measureAsks(set, openOurs), lunr: measureAsks(set, openPlainLunr) };
	const chart = drawReliability(figures.ours);
	return { figures, chart, chapter: reportAsks(figures.ours, figures.lunr, chart) };
}

const wanted = readWanted(process.argv.slice(2));
if (wanted) {
	const run = runLaboratory(wanted.seed, wanted.parties, NOW);
	const summary = summarise(run);
	await mkdir(wanted.out, { recursive: true });
	const asks = wanted.asks === null ? null : chapterOfAsks(wanted.asks);
	const charts = drawCharts(run);
	for (const { name, svg } of asks ? [...charts, asks.chart] : charts)
		await writeFile(path.join(wanted.out, name), svg);
	const report = [writeReport(run, summary, charts), ...(asks ? [asks.chapter] : [])].join('\n');
	await writeFile(path.join(wanted.out, 'report.md'), report);
	process.stdout.write(`${JSON.stringify({ ...summary, asks: asks && asks.figures })}\n`);
} else {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
}
