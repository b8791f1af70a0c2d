import { error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { BudgetRefusal } from '#lib/domain/access/budget.ts';
import type { Result } from '#lib/domain/result.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import type { FormSchema } from '#lib/schemas/form/form-input.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { takeName } from './ask-name.ts';
import { tellSpentBudget } from './spent-budget.ts';

/** The answer to a failure: the error page of a status, or the form again with a sentence. */
export type Refused =
	| 403
	| 404
	| {
			/** Defaults to 409. */
			readonly status?: 403 | 409 | 422;
			/** Where the sentence stands. Defaults to `''`, the head of the form. */
			readonly field?: string;
			readonly sentence: () => string;
	  };

export interface Act<Data, Value, Failure extends string> {
	/** The caller must have authenticated it. */
	readonly actor: Actor;
	readonly schema: FormSchema<Data>;
	/** Defaults to what was posted. */
	readonly form?: FormData;
	/** Whether the act shows the actor's name to others; a form without it is refused then. Defaults to false. */
	readonly showsName?: boolean;
	readonly work: (data: Data) => Promise<Result<Value, Failure> | BudgetRefusal>;
	/** Throws the redirect to where the reader goes on. */
	readonly done: (value: Value, data: Data) => never;
	readonly failures: Readonly<Record<Failure, Refused>>;
}

/**
 * What one action of a page does with its form: reads it (422 where the schema refuses), does the act, and sends the
 * reader on, or answers as `failures` say; 429 for a spent budget.
 */
export async function act<Data, Value, Failure extends string>(
	event: RequestEvent,
	{ actor, schema, showsName = false, work, done, failures, ...given }: Act<Data, Value, Failure>
) {
	const form = given.form ?? (await event.request.formData());
	const parsed = parseForm(form, schema, describeIssue(event.locals.locale));
	if (!parsed.ok) return fail(422, parsed.form);
	const nameless = showsName ? await takeName(event.locals, actor, form) : null;
	if (nameless !== null) return nameless;
	const acted = await work(parsed.data);
	if (acted.ok) return done(acted.value, parsed.data);
	if ('budget' in acted) {
		return fail(429, refuseForm(form, { '': tellSpentBudget(event, acted) }));
	}
	const refused: Refused = failures[acted.failure];
	if (typeof refused === 'number') error(refused);
	const { status = 409, field = '', sentence } = refused;
	return fail(status, refuseForm(form, { [field]: sentence() }));
}
