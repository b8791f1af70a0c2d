import { expect, test } from 'vitest';
import type { ImportRecord } from './import-record.ts';
import { importState } from './import-state.ts';

const NOW = new Date('2026-03-02T02:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

const RECORD: ImportRecord = {
	...{ id: 'one', content: 'listings', status: 'running', fileName: 'x.csv', kind: 'offer' },
	...{ organisationName: 'Kho', rowsRead: 300, rowsImported: 300, rowsRefused: 0, rowsRemoved: 0 },
	...{ createdAt: ago(600), finishedAt: null, undoneAt: null },
	...{ progressedAt: ago(2), stopAskedAt: null, stoppedAt: null }
};
const stateOf = (changes: Partial<ImportRecord>) => importState({ ...RECORD, ...changes }, NOW);

test('work that was noted a moment ago is under way', () => {
	expect(stateOf({})).toBe('importing');
	expect(stateOf({ status: 'undoing' })).toBe('undoing');
	expect(stateOf({ status: 'undoing', stopAskedAt: ago(1) })).toBe('stopping');
});

test('what was silent for over a minute has ended without a word, also where a stop was asked for', () => {
	expect(stateOf({ progressedAt: ago(61) })).toBe('import_broken_off');
	expect(stateOf({ progressedAt: null })).toBe('import_broken_off');
	const silent = { status: 'undoing', progressedAt: ago(61) } as const;
	expect(stateOf(silent)).toBe('undo_broken_off');
	expect(stateOf({ ...silent, stopAskedAt: ago(59) })).toBe('undo_broken_off');
});

test('an undo that was stopped is broken off at once', () => {
	expect(stateOf({ status: 'undoing', stopAskedAt: ago(3), stoppedAt: ago(1) })).toBe(
		'undo_broken_off'
	);
});

test('what has ended is said whenever that was', () => {
	const old = { progressedAt: ago(1_000_000) };
	expect(stateOf({ ...old, status: 'completed' })).toBe('imported');
	expect(stateOf({ ...old, status: 'completed', rowsRemoved: 1 })).toBe('partly_undone');
	expect(stateOf({ ...old, status: 'undone' })).toBe('undone');
	expect(stateOf({ ...old, status: 'failed' })).toBe('failed');
});
