import { addCounts, type Counts } from './counts.ts';

export interface StepResult {
	readonly name: string;
	readonly seconds: number;
	readonly counts: Counts;
	/** What the step did not check, a line each. */
	readonly leftOut: readonly string[];
}

const HEADINGS = ['step', 'result', 'seconds', 'passed', 'failed', 'skipped'];
const LEFT_COLUMNS = 2;

/** The table at the end of `npm run verify`, one line a step and the sum. */
export function formatTable(results: readonly StepResult[], wallSeconds: number): string {
	const sum = {
		name: 'all',
		seconds: wallSeconds,
		counts: addCounts(results.map((r) => r.counts))
	};
	const rows = [HEADINGS, ...[...results, sum].map(cellsOf)];
	const widths = HEADINGS.map((_, column) =>
		Math.max(...rows.map((cells) => (cells[column] ?? '').length))
	);
	return rows
		.map((cells) =>
			cells
				.map((cell, column) =>
					column < LEFT_COLUMNS
						? cell.padEnd(widths[column] ?? 0)
						: cell.padStart(widths[column] ?? 0)
				)
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

function cellsOf({ name, seconds, counts }: Omit<StepResult, 'leftOut'>): string[] {
	return [
		name,
		counts.failed === 0 ? 'ok' : 'FAILED',
		seconds.toFixed(1),
		String(counts.passed),
		String(counts.failed),
		String(counts.skipped)
	];
}
