import { expect, test } from 'vitest';
import { readTap } from './tap.ts';

test('counts what passed and what was skipped', () => {
	expect(readTap(['1..2', 'ok 1 - one', 'ok 2 # SKIP no temporary tables here'])).toEqual({
		passed: 2,
		failures: []
	});
});

test('keeps what a failed test says about itself, and nothing that others say', () => {
	const lines = ['1..2', '# hello', 'not ok 1 - one', '# Failed test 1: "one"', 'ok 2', '# bye'];
	expect(readTap(lines)).toEqual({
		passed: 1,
		failures: ['not ok 1 - one', '    # Failed test 1: "one"']
	});
});

test.each([
	[['ok 1'], 'The file has no plan.'],
	[['1..2', 'ok 1'], 'Planned 2 tests but ran 1.'],
	[[], 'The file has no plan.']
])('%j is not what a finished file says', (lines, complaint) => {
	expect(readTap(lines).failures).toEqual([complaint]);
});
