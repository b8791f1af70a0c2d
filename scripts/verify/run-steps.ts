import { addCounts } from './counts.ts';
import { runPart } from './run-part.ts';
import type { Step } from './steps.ts';
import type { StepResult } from './table.ts';

const LANES = 2;
const LINES_SHOWN = 120;
/** A machine on which no browser is found. */
const WITHOUT_BROWSER = { CHROME_PATH: '/nowhere/chromium' };

/**
 * Runs every step, two at a time, and then one by one those that need the machine for themselves.
 * Says in a line how each ended and shows the output of what failed.
 *
 * @returns the results in the order of `steps`
 */
export async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
	const results = new Map<Step, StepResult>();
	const together = steps.filter((step) => !step.alone);
	const lane = async (): Promise<void> => {
		for (let step = together.shift(); step !== undefined; step = together.shift()) {
			results.set(step, await runStep(step));
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	for (const step of steps.filter((each) => each.alone)) results.set(step, await runStep(step));
	return steps.map((step) => results.get(step)).filter((result) => result !== undefined);
}

async function runStep(step: Step): Promise<StepResult> {
	const began = performance.now();
	const parts = [];
	for (const part of step.parts)
		parts.push(await runPart(part, step.browser ? {} : WITHOUT_BROWSER));
	const seconds = (performance.now() - began) / 1000;
	const counts = addCounts(parts.map((part) => part.counts));

	console.log(
		`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`
	);
	for (const part of parts) {
		if (part.counts.failed > 0) console.log(excerpt(part.output, part.log));
	}
	return { name: step.name, seconds, counts, leftOut: parts.flatMap((part) => part.leftOut) };
}

/** The end of an output, marked so that no line of it looks like one of ours. */
function excerpt(output: string, log: string): string {
	const lines = output.trimEnd().split('\n');
	const shown = lines.slice(-LINES_SHOWN).map((line) => `    | ${line}`);
	const cut = lines.length > LINES_SHOWN ? `    | ... ${lines.length} lines, all in ${log}\n` : '';
	return cut + shown.join('\n');
}
