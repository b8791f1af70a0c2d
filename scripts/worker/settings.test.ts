import { expect, test } from 'vitest';
import { readWorkerSettings } from './settings.ts';

test('without settings one processor is left free, and others come first', () => {
	expect(readWorkerSettings({}, 8)).toEqual({ threads: 7, niceness: 10 });
	expect(readWorkerSettings({}, 1)).toEqual({ threads: 1, niceness: 10 });
});

test('settings are taken as they are', () => {
	const env = { TRIHELIX_WORKER_THREADS: '2', TRIHELIX_WORKER_NICENESS: '0' };
	expect(readWorkerSettings(env, 8)).toEqual({ threads: 2, niceness: 0 });
});

test.each([
	['TRIHELIX_WORKER_THREADS', '0'],
	['TRIHELIX_WORKER_THREADS', 'many'],
	['TRIHELIX_WORKER_NICENESS', '20']
])('%s cannot be %s', (name, value) => {
	expect(() => readWorkerSettings({ [name]: value }, 8)).toThrow(`${name} must be a whole number`);
});
