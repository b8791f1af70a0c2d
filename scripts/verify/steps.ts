import type { CountedBy } from './counts.ts';

/** One program of a step, run through its npm script. */
export interface Part {
	readonly script: string;
	readonly countedBy: CountedBy;
}

export interface Step {
	readonly name: string;
	/** Run one after the other; all of them, even when one fails. */
	readonly parts: readonly Part[];
	/** Needs the machine for itself, because it has deadlines or measures. */
	readonly alone: boolean;
}

/** Everything that has to hold, in the order in which the table shows it. */
export const STEPS: readonly Step[] = [
	tool('build', 'prepare:site'),
	tool('format', 'format'),
	tool('lint', 'lint:code', 'lint:migrations'),
	tool('check', 'check'),
	tool('rules', 'rules:rooms', 'rules:versions'),
	tool('dead', 'dead'),
	{ name: 'generated', parts: [{ script: 'generated', countedBy: 'closing line' }], alone: false },
	{ name: 'test:unit', parts: [{ script: 'test:unit', countedBy: 'vitest report' }], alone: false },
	{
		name: 'test:db',
		parts: [
			{ script: 'test:policies', countedBy: 'closing line' },
			{ script: 'test:data', countedBy: 'vitest report' }
		],
		alone: false
	},
	{ name: 'advise', parts: [{ script: 'advise', countedBy: 'closing line' }], alone: false },
	{
		name: 'test:e2e',
		parts: [
			{ script: 'prepare:chromium', countedBy: 'exit code' },
			{ script: 'test:e2e', countedBy: 'playwright report' }
		],
		alone: true
	}
];

function tool(name: string, ...scripts: readonly string[]): Step {
	return {
		name,
		parts: scripts.map((script) => ({ script, countedBy: 'exit code' })),
		alone: false
	};
}
