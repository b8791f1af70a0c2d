import type { ImportRecord } from './import-record.ts';

/** What is to be said of an import; the ones `..._broken_off` go on by the command that began them. */
export type ImportState =
	| 'importing'
	| 'import_broken_off'
	| 'imported'
	| 'failed'
	| 'undoing'
	/** A stop was asked for, and the rows under way are still taken back. */
	| 'stopping'
	| 'undo_broken_off'
	/** What people deal with stays. */
	| 'partly_undone'
	| 'undone';

/**
 * A command that works notes it every few seconds; one that was silent for so long has ended, by a power cut or a kill,
 * without a word. Milliseconds.
 */
const SILENT_MS = 60_000;

export function importState(
	{ status, rowsRemoved, progressedAt, stopAskedAt, stoppedAt }: ImportRecord,
	now: Date
): ImportState {
	const isSilent = progressedAt === null || now.getTime() - progressedAt.getTime() > SILENT_MS;
	switch (status) {
		case 'running':
			return isSilent ? 'import_broken_off' : 'importing';
		case 'completed':
			return rowsRemoved > 0 ? 'partly_undone' : 'imported';
		case 'undoing':
			if (isSilent || stoppedAt !== null) return 'undo_broken_off';
			return stopAskedAt === null ? 'undoing' : 'stopping';
		case 'failed':
		case 'undone':
			return status;
	}
}
