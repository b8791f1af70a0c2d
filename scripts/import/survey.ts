import type { ImportNote } from '#lib/domain/import/map-row.ts';
import { checkRows, type RowCheck } from './check-rows.ts';
import type { RowSource } from './row-source.ts';
import type { Progress } from './progress.ts';

/** What the rows of a file say, before the database has seen any of them. */
export interface Survey<Draft> {
	readonly read: number;
	readonly ready: number;
	readonly refused: number;
	/** How often something was done to a field, as `cut title`. */
	readonly notes: ReadonlyMap<string, number>;
	/** How often a reason was given, as `title too_small`. */
	readonly reasons: ReadonlyMap<string, number>;
	/** The first rows as they would be stored. */
	readonly preview: readonly Draft[];
}

/** Reads the whole file once without storing anything, so that nothing is stored of a file that breaks off. */
export async function surveyRows<Draft>(
	source: RowSource,
	check: RowCheck<Draft>,
	{ previewed, progress }: { readonly previewed: number; readonly progress: Progress }
): Promise<Survey<Draft>> {
	const counts = { read: 0, ready: 0, refused: 0 };
	const notes = new Map<string, number>();
	const reasons = new Map<string, number>();
	const preview: Draft[] = [];
	const ids = new Set<string>();
	for await (const checked of checkRows(source.rows(), check)) {
		counts.read += 1;
		if (checked.row.outcome === 'refused') {
			counts.refused += 1;
			for (const { field, code } of checked.row.issues) count(reasons, `${field} ${code}`.trim());
		} else if (ids.has(checked.row.externalId)) {
			counts.refused += 1;
			count(reasons, 'externalId external_id_twice');
		} else {
			ids.add(checked.row.externalId);
			counts.ready += 1;
			for (const note of checked.notes) count(notes, nameOf(note));
			if (preview.length < previewed) preview.push(checked.row.draft);
		}
		if (counts.read % 200 === 0) progress.show(source.readShare(), counts);
	}
	progress.end();
	return { ...counts, notes, reasons, preview };
}

function nameOf({ what, field }: ImportNote): string {
	return `${what} ${field}`;
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
