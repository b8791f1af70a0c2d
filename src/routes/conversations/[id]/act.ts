import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { DoneCode } from '#lib/domain/done.ts';
import type { Result } from '#lib/domain/result.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import type { FormSchema } from '#lib/schemas/form/form-input.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { openConversation } from '#lib/server/use-cases/introduction/open-conversation.ts';
import { tellSpentBudget } from '../../spent-budget.ts';

/** The field at which a failure is told; `''` tells it at the head of the page. */
const FAILURES = {
	not_allowed: { field: '', sentence: m.conversation_failure_not_allowed },
	not_open: { field: '', sentence: m.conversation_failure_not_open },
	conflict: { field: '', sentence: m.conversation_failure_conflict },
	submission_used_before: {
		field: 'body',
		sentence: m.conversation_failure_submission_used_before
	},
	key_used_before: { field: '', sentence: m.form_sent_before },
	no_such_time: { field: 'time', sentence: m.conversation_failure_no_such_time },
	time_has_passed: { field: 'time', sentence: m.conversation_failure_time_has_passed },
	time_too_far: { field: 'time', sentence: m.conversation_failure_time_too_far },
	too_many_times: { field: 'time', sentence: m.conversation_failure_too_many_times },
	same_time: { field: 'time', sentence: m.conversation_failure_same_time }
};
export type ConversationFailure = keyof typeof FAILURES | 'not_found' | 'changed_meanwhile';

/** What was done, and to what in the conversation. */
interface ActDone<Data> {
	readonly code: (data: Data) => DoneCode;
	readonly part?: (data: Data) => string;
}

/** Reads a form of this page, does what it asks, and comes back to the newest messages or says why not. */
export async function act<Data>(
	event: RequestEvent<{ id: string }>,
	schema: FormSchema<Data>,
	work: (actor: Actor, data: Data) => Promise<Result<unknown, ConversationFailure> | BudgetRefusal>,
	done: ActDone<Data>
) {
	const actor = requireActor(event);
	const { id } = event.params;
	const form = await event.request.formData();
	const parsed = parseForm(form, schema, describeIssue(event.locals.locale));
	if (!parsed.ok) return fail(422, { ...parsed.form, meanwhile: null });
	const acted = await work(actor, parsed.data);
	if (acted.ok) {
		const part = done.part?.(parsed.data);
		const about = part === undefined ? [id] : [id, part];
		redirectDone(event, resolve('/conversations/[id]', { id }), done.code(parsed.data), about);
	}
	if (acted.failure === 'budget_spent') {
		const refused = refuseForm(form, { '': tellSpentBudget(event, acted) });
		return fail(429, { ...refused, meanwhile: null });
	}
	if (acted.failure === 'not_found') error(404);
	if (acted.failure === 'changed_meanwhile') {
		const opened = await openConversation(event.locals.db, actor, id, null);
		if (opened === null) error(404);
		const { goal, nextStep, version } = opened.introduction;
		return fail(409, { ...refuseForm(form, {}), meanwhile: { goal, nextStep, version } });
	}
	const { field, sentence } = FAILURES[acted.failure];
	const status = acted.failure === 'not_allowed' ? 403 : 409;
	return fail(status, { ...refuseForm(form, { [field]: sentence() }), meanwhile: null });
}
