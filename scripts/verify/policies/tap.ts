/** What a file of tests came to. */
export interface TapResult {
	readonly passed: number;
	/** The failed tests with what they say about it, and what is wrong with the file itself. */
	readonly failures: readonly string[];
}

/**
 * Reads the Test Anything Protocol as pgTAP speaks it. A file fails as a whole when it has no plan or runs
 * another number of tests than it planned. A skipped test counts as passed.
 *
 * @param lines without line feeds
 */
export function readTap(lines: readonly string[]): TapResult {
	const failures: string[] = [];
	let planned: number | null = null;
	let passed = 0;
	let failed = 0;
	let speaking = false;
	for (const line of lines) {
		const plan = /^1\.\.(\d+)/.exec(line);
		if (plan) {
			planned = Number(plan[1]);
		} else if (line.startsWith('ok ')) {
			passed += 1;
			speaking = false;
		} else if (line.startsWith('not ok ')) {
			failed += 1;
			failures.push(line);
			speaking = true;
		} else if (speaking && line.startsWith('#')) {
			failures.push(`    ${line}`);
		}
	}
	const run = passed + failed;
	if (planned === null) failures.push('The file has no plan.');
	else if (planned !== run) failures.push(`Planned ${planned} tests but ran ${run}.`);
	return { passed, failures };
}
