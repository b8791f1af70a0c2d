import { expect, test } from 'vitest';
import { dueTask, type HousekeepingState } from './housekeeping.ts';

const NOON = new Date(2026, 10, 21, 12, 0);
const NIGHT = new Date(2026, 10, 21, 2, 30);

function before(now: Date, minutes: number): Date {
	return new Date(now.getTime() - minutes * 60_000);
}

/** A site that has run for two days, is idle and has everything done. */
function settled(now: Date): HousekeepingState {
	return {
		startedAt: before(now, 2 * 24 * 60),
		lastMessageAt: before(now, 1),
		lastCheckpointAt: before(now, 5),
		usedSinceCheckpoint: false,
		lastVacuumAt: before(now, 60),
		lastBackupAt: before(now, 60)
	};
}

test('nothing is due when everything is done', () => {
	expect(dueTask(settled(NOON), NOON)).toBeNull();
	expect(dueTask(settled(NIGHT), NIGHT)).toBeNull();
});

test('an idle database that was used gets a checkpoint after four minutes', () => {
	const used = { ...settled(NOON), usedSinceCheckpoint: true };
	expect(dueTask(used, NOON)).toBe('checkpoint');
	expect(dueTask({ ...used, lastCheckpointAt: before(NOON, 3) }, NOON)).toBeNull();
});

test('a busy database gets its checkpoint after a quarter of an hour', () => {
	const busy = { ...settled(NOON), usedSinceCheckpoint: true, lastMessageAt: NOON };
	expect(dueTask({ ...busy, lastCheckpointAt: before(NOON, 14) }, NOON)).toBeNull();
	expect(dueTask({ ...busy, lastCheckpointAt: before(NOON, 15) }, NOON)).toBe('checkpoint');
});

test('daily work is done at night', () => {
	const dayOld = { lastBackupAt: before(NIGHT, 24 * 60), lastVacuumAt: before(NIGHT, 24 * 60) };
	expect(dueTask({ ...settled(NIGHT), ...dayOld }, NIGHT)).toBe('backup');
	expect(dueTask({ ...settled(NIGHT), lastVacuumAt: dayOld.lastVacuumAt }, NIGHT)).toBe('vacuum');
	const noon = { lastBackupAt: before(NOON, 24 * 60), lastVacuumAt: before(NOON, 24 * 60) };
	expect(dueTask({ ...settled(NOON), ...noon }, NOON)).toBeNull();
});

test('a site that is switched off at night does its daily work by day', () => {
	expect(dueTask({ ...settled(NOON), lastBackupAt: before(NOON, 36 * 60) }, NOON)).toBe('backup');
});

test('a new database is first vacuumed after ten minutes and first backed up after an hour', () => {
	const young = { ...settled(NOON), lastVacuumAt: null, lastBackupAt: null };
	expect(dueTask({ ...young, startedAt: before(NOON, 9) }, NOON)).toBeNull();
	expect(dueTask({ ...young, startedAt: before(NOON, 10) }, NOON)).toBe('vacuum');
	expect(dueTask({ ...young, startedAt: before(NOON, 60) }, NOON)).toBe('backup');
});
