import { addCounts } from './counts.ts';
import { endParts } from './run-part.ts';
import { runSteps } from './run-steps.ts';
import { setUpFor, STEPS } from './steps.ts';
import { formatTable } from './table.ts';

// `npm run verify [step...]`: every step, or the ones that are named. The last line adds them all up.

function stop(): void {
	endParts();
	process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('disconnect', stop);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
	console.error(
		`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((s) => s.name).join(', ')}`
	);
	process.exit(2);
}

const began = performance.now();
const chosen = named.length === 0 ? STEPS : STEPS.filter((step) => named.includes(step.name));
const results = [...(await runSteps([setUpFor(chosen)])), ...(await runSteps(chosen))];

const leftOut = results.flatMap(({ name, leftOut }) => leftOut.map((line) => `  ${name}  ${line}`));
if (leftOut.length > 0) console.log(`\nLeft out on this machine:\n${leftOut.join('\n')}`);
console.log(`\n${formatTable(results, (performance.now() - began) / 1000)}\n`);
const { passed, failed } = addCounts(results.map((result) => result.counts));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
