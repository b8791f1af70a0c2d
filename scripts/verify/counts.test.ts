import { expect, test } from 'vitest';
import { addCounts, countPart } from './counts.ts';

const vitestReport = (results: object) =>
	JSON.stringify({
		numPassedTests: 0,
		numFailedTests: 0,
		numPendingTests: 0,
		numTodoTests: 0,
		testResults: [],
		...results
	});

test('a tool without tests counts as one check', () => {
	expect(countPart('exit code', 0, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
	expect(countPart('exit code', 2, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a closing line is read with and without skipped tests', () => {
	expect(countPart('closing line', 0, '12 passed, 0 failed')).toEqual({
		passed: 12,
		failed: 0,
		skipped: 0
	});
	expect(countPart('closing line', 1, '12 passed, 3 failed, 4 skipped')).toEqual({
		passed: 12,
		failed: 3,
		skipped: 4
	});
});

test('a runner that ends badly counts a failure even when it reports none', () => {
	expect(countPart('closing line', 1, '12 passed, 0 failed').failed).toBe(1);
	expect(countPart('vitest report', 1, vitestReport({ numPassedTests: 5 })).failed).toBe(1);
	expect(countPart('playwright report', 1, null).failed).toBe(1);
});

test('a runner that checks nothing counts as a failure', () => {
	expect(countPart('closing line', 0, 'all well').failed).toBe(1);
	expect(countPart('closing line', 0, '0 passed, 0 failed').failed).toBe(1);
	expect(countPart('vitest report', 0, vitestReport({})).failed).toBe(1);
});

test('a test file that cannot be loaded counts as a failure', () => {
	const report = vitestReport({
		numPassedTests: 5,
		testResults: [
			{ status: 'passed', assertionResults: [{ status: 'passed' }] },
			{ status: 'failed', assertionResults: [] }
		]
	});
	expect(countPart('vitest report', 1, report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a browser test that passes only at the second try has failed', () => {
	const report = JSON.stringify({
		stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
		errors: []
	});
	expect(countPart('playwright report', 1, report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('counts add up', () => {
	const one = { passed: 1, failed: 2, skipped: 3 };
	expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
	expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
