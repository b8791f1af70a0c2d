import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

let heard: string[] = [];

// A test that expects output replaces the method with `vi.spyOn(console, ...)`, so it does not come here.
for (const method of METHODS) {
	console[method] = (...values: unknown[]) => {
		heard.push(`console.${method}: ${format(...values)}`);
	};
}

function expectSilence(): void {
	const output = heard;
	heard = [];
	if (output.length > 0) throw new Error(`Unexpected output\n${output.join('\n')}`);
}

afterEach(expectSilence);
afterAll(expectSilence);
