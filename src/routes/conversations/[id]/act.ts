import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { Result } from '#lib/domain/result.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import type { FormSchema } from '#lib/schemas/form-input.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { parseForm, refuseForm } from '#lib/server/http/form.ts';
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
	no_such_time: { field: 'time', sentence: m.conversation_failure_no_such_time },
	time_has_passed: { field: 'time', sentence: m.conversation_failure_time_has_passed },
	too_many_times: { field: 'time', sentence: m.conversation_failure_too_many_times },
	same_time: { field: 'time', sentence: m.conversation_failure_same_time }
};
export type ConversationFailure = keyof typeof FAILURES | 'not_found';

/** Reads a form of this page, does what it asks, and comes back to the newest messages or says why not. */
export async function act<Data>(
	event: RequestEvent<{ id: string }>,
	schema: FormSchema<Data>,
	work: (actor: Actor, data: Data) => Promise<Result<unknown, ConversationFailure> | BudgetRefusal>
) {
	const actor = requireActor(event);
	const form = await event.request.formData();
	const parsed = parseForm(form, schema, describeIssue(event.locals.locale));
	if (!parsed.ok) return fail(422, parsed.form);
	const done = await work(actor, parsed.data);
	if (done.ok) redirect(303, resolve('/conversations/[id]', event.params));
	if (done.failure === 'budget_spent') {
		return fail(429, refuseForm(form, { '': tellSpentBudget(event, done) }));
	}
	if (done.failure === 'not_found') error(404);
	const { field, sentence } = FAILURES[done.failure];
	const status = done.failure === 'not_allowed' ? 403 : 409;
	return fail(status, refuseForm(form, { [field]: sentence() }));
}
