import { expect, test } from 'vitest';
import { isReadyWithin } from './is-ready-within.ts';

test('what is there at once is ready, and what never comes is not', async () => {
	await expect(isReadyWithin(Promise.resolve('here'), 1000)).resolves.toBe(true);
	await expect(isReadyWithin(new Promise(() => undefined), 5)).resolves.toBe(false);
});

test('what fails in time fails, and what fails later is left to whoever waits for it', async () => {
	await expect(isReadyWithin(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
	const later = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 20));
	await expect(isReadyWithin(later, 1)).resolves.toBe(false);
	await expect(later).rejects.toThrow('late');
});
