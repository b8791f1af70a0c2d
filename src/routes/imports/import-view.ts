import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import { formatDateTime } from '#lib/i18n/dates.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/numbers.ts';
import type { WatchedImport } from '#lib/server/use-cases/import/watch-imports.ts';

/** How far an undo under way is, in rows. */
interface UndoProgress {
	readonly removed: number;
	readonly of: number;
}

export interface ImportView {
	readonly id: string;
	readonly fileName: string;
	/** What was brought, whose it is and when it began. */
	readonly about: string;
	/** What became of it, with numbers. */
	readonly state: string;
	readonly progress: UndoProgress | null;
	/** The command that goes on; null where nothing was broken off, or the reader runs no commands. */
	readonly command: string | null;
	readonly mayStop: boolean;
}

export function viewImport(one: WatchedImport, locale: Locale): ImportView {
	const { id, fileName, state, rowsRemoved, mayStop } = one;
	const isUndoUnderWay = state === 'undoing' || state === 'stopping';
	return {
		id,
		fileName,
		about: `${contentOf(one)} · ${formatDateTime(one.createdAt, locale)}`,
		state: sentenceFor(one, locale),
		progress: isUndoUnderWay
			? { removed: rowsRemoved, of: rowsRemoved + (one.rowsLeft ?? 0) }
			: null,
		command: state === 'undo_broken_off' ? `npm run import -- undo ${id}` : null,
		mayStop
	};
}

function contentOf({ content, kind, organisationName }: ImportRecord): string {
	const organisation = organisationName ?? '';
	if (content === 'organisations') return m.imports_of_organisations();
	return kind === 'need'
		? m.imports_of_needs({ organisation })
		: m.imports_of_offers({ organisation });
}

function sentenceFor(one: WatchedImport, locale: Locale): string {
	const removed = formatNumber(one.rowsRemoved, locale);
	const left = formatNumber(one.rowsLeft ?? 0, locale);
	const imported = formatNumber(one.rowsImported, locale);
	const refused = formatNumber(one.rowsRefused, locale);
	switch (one.state) {
		case 'importing':
			return m.imports_importing({ imported, refused });
		case 'import_broken_off':
			return m.imports_broken_off({ imported });
		case 'imported':
			return m.imports_imported({ imported, refused });
		case 'failed':
			return m.imports_failed();
		case 'undoing':
			return m.imports_undoing({ removed, left });
		case 'stopping':
			return m.imports_stopping({ removed, left });
		case 'undo_broken_off':
			return m.imports_undo_broken_off({ removed, left });
		case 'partly_undone':
			return m.imports_partly_undone({ removed, left });
		case 'undone':
			return m.imports_undone({ removed });
	}
}
