import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { OrganisationDraft } from '#lib/domain/organisation/organisation-draft.ts';
import { slugBase, slugOf } from '#lib/domain/organisation/slug.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db, Tx } from '#lib/server/data/db.ts';
import { findMembership } from '#lib/server/data/memberships.ts';
import { findNamesake, insertOrganisation, listSlugs } from '#lib/server/data/organisations.ts';
import { refusalOf } from '#lib/server/data/refusals.ts';
import { withinBudget } from './budget/within-budget.ts';
import { refuseOrganisation, type OrganisationFailure } from './refuse-organisation.ts';

/** A form that comes again within this time is the same form. */
const SENT_TWICE_MS = 10 * 60_000;
/** So many people do not take one slug at the same moment by accident. */
const TRIES = 4;

type Created = Result<{ readonly id: string; readonly slug: string }, OrganisationFailure>;

/** Stores an organisation with the actor as its owner. Sent twice, it is stored once. */
export function createOrganisation(
	db: Db,
	actor: Actor,
	draft: OrganisationDraft,
	now: Date
): Promise<Created | BudgetRefusal> {
	return withinBudget(() => found(db, actor, draft, now));
}

async function found(db: Db, actor: Actor, draft: OrganisationDraft, now: Date): Promise<Created> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await db.transaction({ role: 'authenticated', userId: actor.userId }, (tx) =>
				create(tx, actor.userId, draft, now)
			);
		} catch (cause) {
			// Somebody took the name or the slug at the same moment: from now on it can be seen.
			if (refusalOf(cause) !== 'conflict' || tries === TRIES) return refuseOrganisation(cause);
		}
	}
}

async function create(
	tx: Tx,
	userId: string,
	draft: OrganisationDraft,
	now: Date
): Promise<Created> {
	const namesake = await findNamesake(tx, [draft.name, draft.nameEn], null);
	if (namesake !== null) {
		const mine = await findMembership(tx, userId, namesake.id);
		const isSame =
			mine?.role === 'owner' && now.getTime() - namesake.createdAt.getTime() < SENT_TWICE_MS;
		return isSame ? succeed({ id: namesake.id, slug: namesake.slug }) : refuse('name_taken');
	}
	const taken = await listSlugs(tx, slugBase(draft.name));
	return succeed(await insertOrganisation(tx, draft, slugOf(draft.name, taken)));
}
