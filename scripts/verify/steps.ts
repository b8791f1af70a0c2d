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
	/** Needs a browser. From every other step the machine's is hidden: they must pass without one. */
	readonly browser: boolean;
}

/** What the steps need, made or installed before the first of them. The browser comes only where a step needs it. */
export function setUpFor(steps: readonly Step[]): Step {
	const browser = steps.some((step) => step.browser);
	const scripts = browser ? ['prepare:types', 'prepare:chromium'] : ['prepare:types'];
	return { ...tool('set-up', ...scripts), browser };
}

/** Everything that has to hold, in the order in which the table shows it. */
export const STEPS: readonly Step[] = [
	tool('build', 'prepare:site'),
	tool('format', 'format'),
	tool('lint', 'lint:code', 'lint:migrations'),
	// Without making the types again, which another step reads meanwhile.
	tool('check', 'check:types'),
	tool(
		'rules',
		'rules:rooms',
		'rules:folders',
		'rules:names',
		'rules:versions',
		'rules:expressions'
	),
	tool('dead', 'dead'),
	step('generated', { script: 'generated', countedBy: 'closing line' }),
	step('test:unit', { script: 'test:unit', countedBy: 'vitest report' }),
	step(
		'test:db',
		{ script: 'test:policies', countedBy: 'closing line' },
		{ script: 'test:data', countedBy: 'vitest report' }
	),
	step('advise', { script: 'advise', countedBy: 'closing line' }),
	{
		...step(
			'test:e2e',
			{ script: 'test:e2e:beside', countedBy: 'playwright report' },
			{ script: 'test:e2e:alone', countedBy: 'playwright report' }
		),
		alone: true,
		browser: true
	}
];

function tool(name: string, ...scripts: readonly string[]): Step {
	return step(name, ...scripts.map((script) => ({ script, countedBy: 'exit code' }) as const));
}

function step(name: string, ...parts: readonly Part[]): Step {
	return { name, parts, alone: false, browser: false };
}
