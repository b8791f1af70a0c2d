import type { ImportRow, ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import {
	insertListedOrganisations,
	listNameKeys
} from '#lib/server/data/import/listed-organisations.ts';
import { readKnownCodes, refusedFor, refuseUnknown } from './known-codes.ts';
import { runImport, type FinishedImport, type ImportHooks, type ImportPlan } from './run-import.ts';
import { storeHalving } from './store-halving.ts';
import { withSlugs } from './with-slugs.ts';

export interface OrganisationImport extends Omit<ImportPlan, 'openTarget'> {
	readonly fileChecksum: string;
}

/** Stores the organisations of a file as entries of the directory. For the operator, as the system. */
export async function importOrganisations(
	db: Db,
	{ fileChecksum, ...plan }: OrganisationImport,
	rows: AsyncIterable<ImportRow<OrganisationDraft>>,
	hooks: ImportHooks,
	clock: () => Date
): Promise<Result<FinishedImport, 'imported_before'>> {
	const target = {
		content: 'organisations',
		organisationId: null,
		kind: null,
		fileChecksum
	} as const;
	const known = await db.transaction(JOBS, readKnownCodes);
	/** Names of rows that were stored, as the database compares them: what is only tried is not found there. */
	const stored = new Set<string>();
	return runImport<OrganisationDraft>(
		db,
		{ ...plan, openTarget: () => Promise.resolve(target) },
		rows,
		async (tx, { importId }, ready) => {
			const unknown = ready.flatMap((row) => refuseUnknown(row, known) ?? []);
			const coded = withoutRefused(ready, unknown);
			const { fresh, namesakes } = await splitByName(tx, coded, stored);
			const refused = await storeHalving(tx, await withSlugs(tx, fresh), async (tx, some) => {
				await insertListedOrganisations(tx, some, { importId, now: clock() });
			});
			for (const { keys } of withoutRefused(fresh, refused))
				for (const key of keys) stored.add(key);
			return [...unknown, ...namesakes, ...refused];
		},
		hooks,
		clock
	);
}

type Row = ReadyRow<OrganisationDraft>;

function withoutRefused<Ready extends Row>(
	rows: readonly Ready[],
	refused: readonly RefusedRow[]
): readonly Ready[] {
	const lines = new Set(refused.map(({ line }) => line));
	return rows.filter(({ line }) => !lines.has(line));
}

/** The first of a name is fresh, unless an organisation has it already, in whichever language. */
async function splitByName(
	tx: Tx,
	rows: readonly Row[],
	stored: ReadonlySet<string>
): Promise<{
	readonly fresh: readonly (Row & { readonly keys: readonly string[] })[];
	readonly namesakes: readonly RefusedRow[];
}> {
	const named = await listNameKeys(
		tx,
		rows.map(({ draft }) => draft)
	);
	const here = new Set<string>();
	const fresh: (Row & { readonly keys: readonly string[] })[] = [];
	const namesakes: RefusedRow[] = [];
	for (const [at, row] of rows.entries()) {
		const { keys, isTaken } = named[at]!;
		if (isTaken || keys.some((key) => stored.has(key) || here.has(key))) {
			namesakes.push(refusedFor(row, 'name_taken', 'name'));
			continue;
		}
		for (const key of keys) here.add(key);
		fresh.push({ ...row, keys });
	}
	return { fresh, namesakes };
}
