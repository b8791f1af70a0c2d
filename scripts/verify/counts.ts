export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

/** How a part of a step says how many checks it made. */
export type CountedBy = 'exit code' | 'closing line' | 'vitest report' | 'playwright report';

const CLOSING_LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

export function addCounts(all: readonly Counts[]): Counts {
	return all.reduce(
		(sum, counts) => ({
			passed: sum.passed + counts.passed,
			failed: sum.failed + counts.failed,
			skipped: sum.skipped + counts.skipped
		}),
		NO_COUNTS
	);
}

/**
 * What a part came to. Whatever it reports, a part that ended badly counts at least one failure, and so
 * does one that reports that it checked nothing.
 *
 * @param report what the runner reports: the last line, or the text of its JSON report; `null` where
 *   there is none
 */
export function countPart(countedBy: CountedBy, exitCode: number, report: string | null): Counts {
	if (countedBy === 'exit code') {
		return exitCode === 0 ? { ...NO_COUNTS, passed: 1 } : { ...NO_COUNTS, failed: 1 };
	}
	const counts = report === null ? NO_COUNTS : READERS[countedBy](report);
	const checked = counts.passed + counts.failed + counts.skipped > 0;
	const failedUncounted = counts.failed === 0 && (exitCode !== 0 || !checked);
	return failedUncounted ? { ...counts, failed: 1 } : counts;
}

const READERS = {
	'closing line': readClosingLine,
	'vitest report': readVitestReport,
	'playwright report': readPlaywrightReport
} as const;

function readClosingLine(line: string): Counts {
	const [, passed, failed, skipped] = CLOSING_LINE.exec(line) ?? [];
	return {
		passed: Number(passed ?? 0),
		failed: Number(failed ?? 0),
		skipped: Number(skipped ?? 0)
	};
}

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string }[];
	}[];
}

function readVitestReport(text: string): Counts {
	const report = JSON.parse(text) as VitestReport;
	// A file that could not even be loaded has no tests to count.
	const brokenFiles = report.testResults.filter(
		(file) =>
			file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + brokenFiles.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
	readonly errors: readonly unknown[];
}

function readPlaywrightReport(text: string): Counts {
	const { stats, errors } = JSON.parse(text) as PlaywrightReport;
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}
