import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { mayEdit } from '#lib/domain/access/actor.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { conflictInput, withdrawnConflictInput } from '#lib/schemas/organisation.ts';
import { requireActor, type ActorRequest } from '#lib/server/auth/require-actor.ts';
import { parseForm, refuseForm } from '#lib/server/http/form.ts';
import {
	declareConflict,
	type DeclareConflictFailure
} from '#lib/server/use-cases/declare-conflict.ts';
import { meetOrganisation } from '#lib/server/use-cases/find-organisation.ts';
import { listDeclaredConflicts } from '#lib/server/use-cases/list-declared-conflicts.ts';
import { withdrawConflict } from '#lib/server/use-cases/withdraw-conflict.ts';
import { tellSpentBudget } from '../../spent-budget.ts';
import { chooseMembership } from '../choose-membership.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, membership } = requireMembership(event);
	const { db } = event.locals;
	const named = await meetOrganisation(db, actor, event.url.searchParams.get('with') ?? '');
	return {
		membership,
		mayWrite: mayEdit(actor, membership.organisationId),
		/** The name to begin with; empty where none was asked for. */
		name: named?.organisation.draft.name ?? '',
		conflicts: await listDeclaredConflicts(db, actor, membership.organisationId)
	};
};

const FAILURE: Readonly<Record<Exclude<DeclareConflictFailure, 'not_allowed'>, () => string>> = {
	not_found: m.org_conflicts_not_found,
	own: m.org_conflicts_own,
	declared_already: m.org_conflicts_already
};

export const actions = {
	declare: async (event) => {
		const { actor, membership } = requireMembership(event);
		const { locals, request } = event;
		const form = await request.formData();
		const parsed = parseForm(form, conflictInput, describeIssue(locals.locale));
		if (!parsed.ok) return fail(422, { ...parsed.form, done: null });

		const { organisationId } = membership;
		const { name: otherName, kind } = parsed.data;
		const declared = await declareConflict(locals.db, actor, { organisationId, otherName, kind });
		if (declared.ok) return { done: m.org_conflicts_declared(), values: {}, errors: {} };
		if (declared.failure === 'budget_spent') {
			const refused = refuseForm(form, { '': tellSpentBudget(event, declared) });
			return fail(429, { ...refused, done: null });
		}
		if (declared.failure === 'not_allowed') error(403);
		const status = declared.failure === 'declared_already' ? 409 : 422;
		const refused = refuseForm(form, { name: FAILURE[declared.failure]() });
		return fail(status, { ...refused, done: null });
	},

	withdraw: async (event) => {
		const { actor, membership } = requireMembership(event);
		const { locals, request } = event;
		const form = await request.formData();
		const parsed = parseForm(form, withdrawnConflictInput, describeIssue(locals.locale));
		const gone = { values: {}, errors: { '': m.org_conflicts_gone() }, done: null };
		if (!parsed.ok) return fail(422, gone);

		const { organisationId } = membership;
		const { otherId } = parsed.data;
		const withdrawn = await withdrawConflict(locals.db, actor, { organisationId, otherId });
		if (withdrawn.ok) return { done: m.org_conflicts_withdrawn(), values: {}, errors: {} };
		if (withdrawn.failure === 'not_allowed') error(403);
		return fail(409, gone);
	}
} satisfies Actions;

function requireMembership(event: ActorRequest) {
	const actor = requireActor(event);
	const membership = chooseMembership(actor, event.url);
	if (membership === null) redirect(303, resolve('/organisation'));
	return { actor, membership };
}
