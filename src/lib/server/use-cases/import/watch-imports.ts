import type { Actor } from '#lib/domain/access/actor.ts';
import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import { importState, type ImportState } from '#lib/domain/import/import-state.ts';
import type { Db } from '#lib/server/data/db.ts';
import { identityOf, JOBS } from '#lib/server/data/identity.ts';
import { countImported, listImports } from '#lib/server/data/import/imports.ts';

const SHOWN = 50;
const LEFT_IS_TOLD: ReadonlySet<ImportState> = new Set<ImportState>([
	'undoing',
	'stopping',
	'undo_broken_off',
	'partly_undone'
]);

export interface WatchedImport extends ImportRecord {
	readonly state: ImportState;
	/** Rows that are still there of one that is, or was in part, taken back; null for others. */
	readonly rowsLeft: number | null;
	/** Whether the actor may have the undo under way stopped. */
	readonly mayStop: boolean;
}

/** The latest imports of the actor's organisations, for operators those of everybody; newest first. */
export async function watchImports(
	db: Db,
	actor: Actor,
	now: Date
): Promise<readonly WatchedImport[]> {
	const imports = await db.transaction(identityOf(actor), (tx) => listImports(tx, SHOWN));
	const watched = imports.map((one) => ({ ...one, state: importState(one, now) }));
	const left = await countLeft(db, watched);
	return watched.map((one) => ({
		...one,
		rowsLeft: left.get(one.id) ?? null,
		mayStop: one.state === 'undoing' && actor.regionRole === 'operator'
	}));
}

/** As the system: of organisations nobody else may see by which import they came. */
async function countLeft(
	db: Db,
	imports: readonly Pick<WatchedImport, 'id' | 'content' | 'state'>[]
): Promise<ReadonlyMap<string, number>> {
	const wanted = imports.filter(({ state }) => LEFT_IS_TOLD.has(state));
	if (wanted.length === 0) return new Map();
	return db.transaction(JOBS, async (tx) => {
		const left = new Map<string, number>();
		for (const { id, content } of wanted) left.set(id, await countImported(tx, id, content));
		return left;
	});
}
