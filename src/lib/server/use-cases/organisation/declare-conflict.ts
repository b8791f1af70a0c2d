import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { ConflictKind } from '#lib/domain/organisation/conflict.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Db } from '#lib/server/data/db.ts';
import { insertConflict } from '#lib/server/data/organisation/conflicts.ts';
import { findNamesake } from '#lib/server/data/organisation/organisations.ts';
import { refusedAs } from '#lib/server/data/refusals.ts';
import { withinBudget } from '#lib/server/use-cases/access/within-budget.ts';
import { actOnce } from '#lib/server/use-cases/submission/do-once.ts';

export interface ConflictDeclaration {
	readonly organisationId: string;
	/** The other organisation, by either of its names. */
	readonly otherName: string;
	readonly kind: ConflictKind;
	/** Sent again with a retry; see `actOnce`. */
	readonly submission: string | null;
}

export type DeclareConflictFailure =
	'not_allowed' | 'not_found' | 'own' | 'declared_already' | 'key_used_before';

/** Keeps an organisation from being matched with another. The other side is not told. */
export function declareConflict(
	db: Db,
	actor: Actor,
	declaration: ConflictDeclaration
): Promise<Result<null, DeclareConflictFailure> | BudgetRefusal> {
	return withinBudget(() => declare(db, actor, declaration));
}

async function declare(
	db: Db,
	actor: Actor,
	{ submission: key, ...request }: ConflictDeclaration
): Promise<Result<null, DeclareConflictFailure>> {
	const { organisationId, otherName, kind } = request;
	if (!mayEdit(actor, organisationId)) return refuse('not_allowed');
	return refusedAs({ not_allowed: 'not_allowed', conflict: 'declared_already' }, () =>
		actOnce<null, DeclareConflictFailure>(db, actor, { key, request }, async (tx) => {
			const other = await findNamesake(tx, [otherName], null);
			if (other === null) return refuse('not_found');
			if (other.id === organisationId) return refuse('own');
			await insertConflict(tx, { organisationId, otherId: other.id, kind });
			return succeed(null);
		})
	);
}
