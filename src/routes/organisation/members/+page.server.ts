import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import { joinAnswerInput, memberChangeInput } from '#lib/schemas/organisation/organisation.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { answerJoinRequest } from '#lib/server/use-cases/organisation/answer-join-request.ts';
import { changeMember } from '#lib/server/use-cases/organisation/change-member.ts';
import {
	readMembers,
	readUnownedRequests
} from '#lib/server/use-cases/organisation/read-members.ts';
import type { MembershipFailure } from '#lib/server/use-cases/organisation/membership-failure.ts';
import { chooseMembership } from '../choose-membership.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db } = event.locals;
	const membership = chooseMembership(actor, event.url);
	const unowned = await readUnownedRequests(db, actor);
	const members =
		membership === null ? [] : await readMembers(db, actor, membership.organisationId);
	return {
		membership,
		me: actor.userId,
		unowned,
		requests: members.filter(({ status }) => status === 'requested'),
		members: members.filter(({ status }) => status === 'active')
	};
};

export const actions = {
	answer: async (event) => {
		const actor = requireActor(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, joinAnswerInput, describeIssue(event.locals.locale));
		if (!parsed.ok) return fail(422, { refused: m.org_member_gone() });
		const { membershipId, answer } = parsed.data;
		return tell(event, await answerJoinRequest(event.locals.db, actor, membershipId, answer));
	},

	change: async (event) => {
		const actor = requireActor(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, memberChangeInput, describeIssue(event.locals.locale));
		if (!parsed.ok) return fail(422, { refused: m.org_member_gone() });
		const { membershipId, change } = parsed.data;
		return tell(event, await changeMember(event.locals.db, actor, membershipId, change));
	}
} satisfies Actions;

function tell(
	event: RequestEvent,
	done: { readonly ok: true } | { readonly ok: false; readonly failure: MembershipFailure }
) {
	const { searchParams } = event.url;
	const of = searchParams.has('of') ? `?of=${searchParams.get('of')}` : '';
	if (done.ok) redirectDone(event, resolve('/organisation/members') + of, 'member_changed');
	if (done.failure === 'not_allowed') error(403);
	return fail(409, {
		refused: done.failure === 'last_owner' ? m.org_last_owner() : m.org_member_gone()
	});
}
