import path from 'node:path';
import { expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

test('names what vitest did not run, with the blocks around it', () => {
	const report = JSON.stringify({
		testResults: [
			{
				name: path.resolve('tests/database/worker.test.ts'),
				assertionResults: [
					{ status: 'passed', ancestorTitles: [''], title: 'runs' },
					{ status: 'failed', ancestorTitles: [''], title: 'fails' },
					{ status: 'skipped', ancestorTitles: ['', 'on PostgreSQL'], title: 'waits' },
					{ status: 'todo', ancestorTitles: [''], title: 'comes later' }
				]
			}
		]
	});
	expect(leftOut('vitest report', report, '')).toEqual([
		'tests/database/worker.test.ts: on PostgreSQL › waits',
		'tests/database/worker.test.ts: comes later'
	]);
});

test('names what Playwright did not run, with the reason where the test gave one', () => {
	const one = (title: string, status: string, annotations: readonly object[] = []) => ({
		title,
		tests: [{ status, annotations }]
	});
	const report = JSON.stringify({
		suites: [
			{
				title: 'forms/no-room.e2e.ts',
				file: 'forms/no-room.e2e.ts',
				specs: [
					one('kept', 'skipped', [{ type: 'skip', description: 'no PostgreSQL' }]),
					one('read', 'expected')
				],
				suites: [
					{
						title: 'in a browser',
						file: 'forms/no-room.e2e.ts',
						specs: [one('seen', 'skipped', [{ type: 'skip' }]), one('lost', 'unexpected')]
					}
				]
			}
		]
	});
	expect(leftOut('playwright report', report, '')).toEqual([
		'forms/no-room.e2e.ts: kept, because: no PostgreSQL',
		'forms/no-room.e2e.ts: in a browser › seen'
	]);
});

test('names what a runner of our own printed as skipped, and nothing else', () => {
	const output = 'ok a file\nskipped on PostgreSQL: none here\nnot skipped\n5 passed, 0 failed';
	expect(leftOut('closing line', null, output)).toEqual(['skipped on PostgreSQL: none here']);
	expect(leftOut('exit code', null, output)).toEqual([]);
	expect(leftOut('vitest report', null, output)).toEqual([]);
});
