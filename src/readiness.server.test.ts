import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReadiness } from './readiness.server.ts';

const STATUS = { writable: true, migrated: true, freeBytes: null, backupAgeHours: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a thousand who ask within a second have the database looked at once', async () => {
	const look = vi.fn(() => Promise.resolve(STATUS));
	const readiness = createReadiness(look);
	const asked = await Promise.all(Array.from({ length: 1_000 }, readiness));
	expect(new Set(asked.map(({ ready }) => ready))).toEqual(new Set([true]));
	expect(look).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(1_000);
	await readiness();
	expect(look).toHaveBeenCalledTimes(2);
});

test('a database that takes no writes, or misses a migration, or fails to answer is not ready', async () => {
	for (const missing of ['writable', 'migrated'])
		expect(
			await createReadiness(() => Promise.resolve({ ...STATUS, [missing]: false }))()
		).toMatchObject({ ready: false });
	expect(await createReadiness(() => Promise.reject(new Error('away')))()).toEqual({
		ready: false
	});
});

test('a database that is silent is not ready after three seconds, and is asked again after ten', async () => {
	const looks = [new Promise<never>(() => undefined), Promise.resolve(STATUS)];
	const readiness = createReadiness(() => looks.shift()!);
	const first = readiness();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(await first).toEqual({ ready: false });
	expect(looks).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(7_000);
	expect(await readiness()).toMatchObject({ ready: true });
});
