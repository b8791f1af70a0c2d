import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { listSlugsOf } from '#lib/server/data/import/listed-organisations.ts';

/** Gives each of them a slug that neither a stored organisation nor another of them has. */
export async function withSlugs<Row extends { readonly draft: OrganisationDraft }>(
	tx: Tx,
	rows: readonly Row[]
): Promise<readonly (Row & { readonly slug: string })[]> {
	const bases = new Set(rows.map(({ draft }) => slugBase(draft.name)));
	const taken = new Set(await listSlugsOf(tx, [...bases]));
	return rows.map((row) => {
		const slug = slugOf(row.draft.name, taken);
		taken.add(slug);
		return { ...row, slug };
	});
}
