import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { Result } from '#lib/domain/result.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import type { FormSchema } from '#lib/schemas/form-input.ts';
import { declineInput, reviewInput, snoozeInput } from '#lib/schemas/interest.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { parseForm, refuseForm } from '#lib/server/http/form.ts';
import { acceptInterest } from '#lib/server/use-cases/accept-interest.ts';
import type { AnswerInterestFailure } from '#lib/server/use-cases/answer-interest.ts';
import { declineInterest } from '#lib/server/use-cases/decline-interest.ts';
import { openInterest } from '#lib/server/use-cases/open-interest.ts';
import { reviewInterest } from '#lib/server/use-cases/review-interest.ts';
import { snoozeInterest } from '#lib/server/use-cases/snooze-interest.ts';
import { withdrawInterest } from '#lib/server/use-cases/withdraw-interest.ts';
import { viewListingRef } from '../../listing-ref.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, locale } = event.locals;
	const opened = await openInterest(db, actor, event.params.id);
	if (opened === null) error(404);
	const { listing, fromListing, ...interest } = opened.interest;
	return {
		interest,
		listing: viewListingRef(listing, locale),
		fromListing: viewListingRef(fromListing, locale),
		side: opened.side,
		moves: opened.moves,
		stood: event.url.searchParams.has('standing')
	};
};

const FAILURES = {
	not_allowed: m.interest_failure_not_allowed,
	conflict: m.interest_failure_conflict
};

type Event = RequestEvent<{ id: string }>;

/** Reads the form, does the act, and comes back to the page, or says on it why not. */
async function act<Data, Value>(
	event: Event,
	schema: FormSchema<Data> | null,
	work: (actor: Actor, data: Data) => Promise<Result<Value, AnswerInterestFailure>>,
	next: (value: Value) => string
) {
	const actor = requireActor(event);
	const form = await event.request.formData();
	const parsed = schema && parseForm(form, schema, describeIssue(event.locals.locale));
	if (parsed !== null && !parsed.ok) return fail(422, parsed.form);
	const done = await work(actor, parsed?.data as Data);
	if (done.ok) redirect(303, next(done.value));
	if (done.failure === 'not_found') error(404);
	const status = done.failure === 'not_allowed' ? 403 : 409;
	return fail(status, refuseForm(form, { '': FAILURES[done.failure]() }));
}

function here({ params }: Event): () => string {
	return () => resolve('/interests/[id]', params);
}

export const actions = {
	accept: (event) =>
		act(
			event,
			null,
			(actor) => acceptInterest(event.locals.db, actor, event.params.id),
			({ introductionId }) => resolve('/conversations/[id]', { id: introductionId })
		),
	decline: (event) =>
		act(
			event,
			declineInput,
			(actor, { reason, note }) =>
				declineInterest(event.locals.db, actor, event.params.id, { reason, text: note }),
			here(event)
		),
	snooze: (event) =>
		act(
			event,
			snoozeInput,
			(actor, { days }) =>
				snoozeInterest(event.locals.db, actor, event.params.id, days, new Date()),
			() => resolve('/desk')
		),
	review: (event) =>
		act(
			event,
			reviewInput,
			(actor, { status }) => reviewInterest(event.locals.db, actor, event.params.id, status),
			here(event)
		),
	withdraw: (event) =>
		act(
			event,
			null,
			(actor) => withdrawInterest(event.locals.db, actor, event.params.id),
			here(event)
		)
} satisfies Actions;
