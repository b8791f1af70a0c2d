import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import {
	findNamesake,
	insertOrganisation,
	listSlugs
} from '#lib/server/data/organisation/organisations.ts';
import { failureOf, refusalOf } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';
import { REFUSED_ORGANISATION, type OrganisationFailure } from './organisation-failure.ts';

/** So many people do not take one slug at the same moment by accident. */
const TRIES = 4;

export type CreateOrganisationFailure = OrganisationFailure | 'key_used_before';

type Created = Result<{ readonly id: string; readonly slug: string }, CreateOrganisationFailure>;

/**
 * Stores an organisation with the actor as its owner.
 *
 * @param key sent again with a retry; see `actOnce`
 */
export function createOrganisation(
	db: Db,
	actor: Actor,
	draft: OrganisationDraft,
	key: string | null
): Promise<Created | BudgetRefusal> {
	return withinBudget(() => found(db, actor, draft, key));
}

async function found(
	db: Db,
	actor: Actor,
	draft: OrganisationDraft,
	key: string | null
): Promise<Created> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await actOnce(db, actor, { key, request: draft }, (tx) => create(tx, draft));
		} catch (cause) {
			// Somebody took the name or the slug at the same moment: from now on it can be seen.
			if (refusalOf(cause) !== 'conflict' || tries === TRIES)
				return failureOf(REFUSED_ORGANISATION, cause);
		}
	}
}

async function create(tx: Tx, draft: OrganisationDraft): Promise<Created> {
	const namesake = await findNamesake(tx, [draft.name, draft.nameEn], null);
	if (namesake !== null) return refuse('name_taken');
	const taken = await listSlugs(tx, slugBase(draft.name));
	return succeed(await insertOrganisation(tx, draft, slugOf(draft.name, taken)));
}
