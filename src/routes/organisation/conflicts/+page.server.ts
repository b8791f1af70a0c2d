import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { mayEdit } from '#lib/domain/access/actor.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { conflictInput, withdrawnConflictInput } from '#lib/schemas/organisation/organisation.ts';
import { requireActor, type ActorRequest } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { declareConflict } from '#lib/server/use-cases/organisation/declare-conflict.ts';
import { meetOrganisation } from '#lib/server/use-cases/organisation/open-organisation.ts';
import { readDeclaredConflicts } from '#lib/server/use-cases/organisation/read-declared-conflicts.ts';
import { withdrawConflict } from '#lib/server/use-cases/organisation/withdraw-conflict.ts';
import { act } from '../../act.ts';
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
		conflicts: await readDeclaredConflicts(db, actor, membership.organisationId)
	};
};

const DECLARING_FAILED = {
	not_allowed: 403,
	not_found: { status: 422, field: 'name', sentence: m.org_conflicts_not_found },
	own: { status: 422, field: 'name', sentence: m.org_conflicts_own },
	declared_already: { field: 'name', sentence: m.org_conflicts_already },
	key_used_before: { field: 'name', sentence: m.form_sent_before }
} as const;

export const actions = {
	declare: (event) => {
		const { actor, membership } = requireMembership(event);
		const { organisationId } = membership;
		return act(event, {
			actor,
			schema: conflictInput,
			work: ({ name: otherName, kind, submission }) =>
				declareConflict(event.locals.db, actor, { organisationId, otherName, kind, submission }),
			done: () => redirectDone(event, here(organisationId), 'conflict_declared'),
			failures: DECLARING_FAILED
		});
	},

	withdraw: async (event) => {
		const { actor, membership } = requireMembership(event);
		const { locals, request } = event;
		const form = await request.formData();
		const parsed = parseForm(form, withdrawnConflictInput, describeIssue(locals.locale));
		const gone = { values: {}, errors: { '': m.org_conflicts_gone() } };
		if (!parsed.ok) return fail(422, gone);

		const { organisationId } = membership;
		const { otherId } = parsed.data;
		const withdrawn = await withdrawConflict(locals.db, actor, { organisationId, otherId });
		if (withdrawn.ok) redirectDone(event, here(organisationId), 'conflict_withdrawn');
		if (withdrawn.failure === 'not_allowed') error(403);
		return fail(409, gone);
	}
} satisfies Actions;

function here(organisationId: string): string {
	return `${resolve('/organisation/conflicts')}?of=${organisationId}`;
}

function requireMembership(event: ActorRequest) {
	const actor = requireActor(event);
	const membership = chooseMembership(actor, event.url);
	if (membership === null) redirect(303, resolve('/organisation'));
	return { actor, membership };
}
