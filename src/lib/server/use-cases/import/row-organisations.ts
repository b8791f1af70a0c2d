import type { ReadyRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { ImportedListing, RowOrganisation } from '#lib/domain/import/imported-listing.ts';
import { directoryEntry } from '#lib/domain/organisation/directory-entry.ts';
import type { OrganisationKind } from '#lib/domain/organisation/organisation.ts';
import type { Tx } from '#lib/server/data/db.ts';
import { insertListedOrganisations } from '#lib/server/data/import/listed-organisations.ts';
import {
	readOrganisationNames,
	type NamedOrganisation
} from '#lib/server/data/import/named-organisations.ts';
import { refusedFor } from './known-codes.ts';
import { withSlugs } from './with-slugs.ts';

/** Of how many organisations the rows of a file are, besides the one that has it imported. */
export interface RowOrganisationCounts {
	readonly found: number;
	/** Put into the directory for these rows. */
	readonly made: number;
	/** The names of the first of those, at most `NAMED`. */
	readonly firstMade: readonly string[];
}

type Row = ReadyRow<ImportedListing>;

/** Not in the directory yet. */
interface NewOrganisation {
	readonly key: string;
	readonly skeleton: string;
	readonly name: string;
	readonly kind: OrganisationKind;
}

/** In the directory; the skeleton of the name by which a row means it, where one does. */
interface StoredOrganisation {
	readonly id: string;
	readonly skeleton?: string;
}

/** A row with the organisation that it belongs to. */
export interface OwnedRow extends Row {
	readonly owner: StoredOrganisation | NewOrganisation;
}

/** The most new organisations that are named. */
const NAMED = 10;

/**
 * Keeps, over the batches of one import, which organisations its rows name. What a batch makes that is only tried is not in
 * the database any more when the next one comes, and is known here all the same.
 */
export class RowOrganisations {
	/** Ids. */
	readonly #found = new Set<string>();
	/** By skeleton. */
	readonly #made = new Map<string, NewOrganisation>();

	get counts(): RowOrganisationCounts {
		const names = [...this.#made.values()].map(({ name }) => name);
		return { found: this.#found.size, made: names.length, firstMade: names.slice(0, NAMED) };
	}

	/**
	 * Finds the organisations of a batch, by one query.
	 *
	 * @param usual whose the rows are that name none
	 */
	async own(
		tx: Tx,
		rows: readonly Row[],
		usual: StoredOrganisation
	): Promise<{ readonly owned: readonly OwnedRow[]; readonly refused: readonly RefusedRow[] }> {
		const names = [...new Set(rows.flatMap(({ draft }) => draft.organisation?.name ?? []))];
		const read = names.length === 0 ? [] : await readOrganisationNames(tx, names);
		const byName = new Map(names.map((name, at) => [name, read[at]!]));
		const known = new Map(this.#made);
		const owned: OwnedRow[] = [];
		const refused: RefusedRow[] = [];
		for (const row of rows) {
			const { organisation } = row.draft;
			const owner = organisation
				? ownerOf(organisation, byName.get(organisation.name)!, known)
				: usual;
			if ('refused' in owner) {
				refused.push(refusedFor(row, owner.refused, 'organisation', owner.about));
				continue;
			}
			if ('key' in owner) known.set(owner.skeleton, owner);
			owned.push({ ...row, owner });
		}
		return { owned, refused };
	}

	/** Counts rows that were stored. @param usual as for `own` */
	note(rows: readonly OwnedRow[], usual: StoredOrganisation): void {
		for (const { owner } of rows) {
			if ('key' in owner) this.#made.set(owner.skeleton, owner);
			else if (owner.id !== usual.id && !this.#made.has(owner.skeleton!)) this.#found.add(owner.id);
		}
	}
}

/** The organisation that a row means, or why it means none. @param made by skeleton, what this import makes */
function ownerOf(
	{ name, kind }: RowOrganisation,
	named: NamedOrganisation,
	made: ReadonlyMap<string, NewOrganisation>
): OwnedRow['owner'] | { readonly refused: string; readonly about: string } {
	const { standing, id, organisationName, key, skeleton } = named;
	switch (standing) {
		case 'found':
			return { id: id!, skeleton };
		case 'several':
			return { refused: 'organisation_several', about: name };
		case 'looks_alike':
			return { refused: 'organisation_looks_alike', about: organisationName! };
		case 'free': {
			const same = made.get(skeleton);
			if (same?.key === key) return same;
			if (same) return { refused: 'organisation_looks_alike', about: same.name };
			if (kind === null) return { refused: 'organisation_unknown', about: name };
			return { key, skeleton, name, kind };
		}
	}
}

/**
 * Puts the organisations of these rows into the directory that are not there, as entries that nobody has claimed. One
 * that somebody registered after the batch began is left as it is.
 *
 * @param made ids by skeleton, of what the batch made before
 * @returns ids by skeleton, with those of `made`
 */
export async function listRowOrganisations(
	tx: Tx,
	rows: readonly OwnedRow[],
	made: ReadonlyMap<string, string>,
	{ importId, now }: { readonly importId: string; readonly now: Date }
): Promise<ReadonlyMap<string, string>> {
	const missing = new Map(
		rows.flatMap(({ owner }) =>
			'key' in owner && !made.has(owner.skeleton) ? [[owner.skeleton, owner] as const] : []
		)
	);
	if (missing.size === 0) return made;
	const wanted = [...missing.values()];
	// Somebody may have registered one since the batch began: it is found by the attempt after the one that ran into it.
	const read = await readOrganisationNames(
		tx,
		wanted.map(({ name }) => name)
	);
	const there = wanted.flatMap(({ skeleton }, at) =>
		read[at]!.standing === 'found' ? [[skeleton, read[at]!.id!] as const] : []
	);
	const entries = wanted
		.filter((_, at) => read[at]!.standing !== 'found')
		.map(({ skeleton, name, kind }) => ({
			skeleton,
			draft: directoryEntry(name, kind),
			externalId: null
		}));
	const slugged = await withSlugs(tx, entries);
	const stored = await insertListedOrganisations(tx, slugged, { importId, now });
	const idOf = new Map(stored.map(({ id, slug }) => [slug, id]));
	const listed = slugged.map(({ skeleton, slug }) => [skeleton, idOf.get(slug)!] as const);
	return new Map([...made, ...there, ...listed]);
}
