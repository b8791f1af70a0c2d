import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/** Which organisation a name means, as the database tells them apart. */
export interface NamedOrganisation {
	/**
	 * `several`: more than one is meant equally well. `looks_alike`: none, and the name reads too much like that of `id` to be
	 * given to another. `free`: none.
	 */
	readonly standing: 'found' | 'several' | 'looks_alike' | 'free';
	/** Null where the name is free. */
	readonly id: string | null;
	readonly organisationName: string | null;
	/** The name without case, marks and spaces. */
	readonly key: string;
	/** What a hasty reader sees of the name: no two organisations share it. */
	readonly skeleton: string;
}

/** For each of these names, slugs, ids or names of an earlier file, in their order. */
export async function readOrganisationNames(
	tx: Tx,
	said: readonly string[]
): Promise<readonly NamedOrganisation[]> {
	const { rows } = await sql<NamedOrganisation>`
		select standing, organisation_id as id, organisation_name as "organisationName", name_key as key,
			name_skeleton as skeleton
		from private.read_organisation_names(${said}::text[]) order by "position"`.execute(tx);
	return rows;
}
