import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { DoneCode } from '#lib/domain/done.ts';
import { canTakeBack } from '#lib/domain/introduction/take-back.ts';
import type { Result } from '#lib/domain/result.ts';
import { readWritten } from '#lib/domain/text/written.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { m } from '#lib/i18n/messages.ts';
import type { FormSchema } from '#lib/schemas/form/form-input.ts';
import { declineInput, reviewInput, snoozeInput } from '#lib/schemas/introduction/interest.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { parseForm, refuseForm } from '#lib/server/http/form/form.ts';
import { acceptInterest } from '#lib/server/use-cases/introduction/accept-interest.ts';
import type { AnswerInterestFailure } from '#lib/server/use-cases/introduction/answer-interest.ts';
import { declineInterest } from '#lib/server/use-cases/introduction/decline-interest.ts';
import {
	restoreInterest,
	type RestoreInterestFailure
} from '#lib/server/use-cases/introduction/restore-interest.ts';
import { openInterest } from '#lib/server/use-cases/introduction/open-interest.ts';
import { reviewInterest } from '#lib/server/use-cases/introduction/review-interest.ts';
import { snoozeInterest } from '#lib/server/use-cases/introduction/snooze-interest.ts';
import { withdrawInterest } from '#lib/server/use-cases/introduction/withdraw-interest.ts';
import { takeName } from '../../ask-name.ts';
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
		note: readWritten(interest.note),
		declineText: interest.declineText === null ? null : readWritten(interest.declineText),
		listing: viewListingRef(listing, locale),
		fromListing: viewListingRef(fromListing, locale),
		side: opened.side,
		asksName: actor.name === null,
		moves: opened.moves,
		canRestore:
			opened.side === 'from' &&
			mayEdit(actor, interest.organisations.from.id) &&
			canTakeBack(interest.withdrawnAt, new Date())
	};
};

const FAILURES = {
	not_allowed: m.interest_failure_not_allowed,
	conflict: m.interest_failure_conflict,
	listing_not_published: m.interest_failure_listing_not_published
};

type Event = RequestEvent<{ id: string }>;

/** Reads the form, does the act, and comes back to the page, or says on it why not. */
async function act<Data, Value>(
	event: Event,
	schema: FormSchema<Data> | null,
	work: (
		actor: Actor,
		data: Data
	) => Promise<Result<Value, AnswerInterestFailure | RestoreInterestFailure>>,
	{
		asksName = false,
		...done
	}: {
		readonly code: DoneCode;
		readonly next?: (value: Value) => string;
		/** Whether the other side gets to see the name of whoever does it. */
		readonly asksName?: boolean;
	}
) {
	const actor = requireActor(event);
	const form = await event.request.formData();
	const nameless = asksName ? await takeName(event.locals, actor, form) : null;
	if (nameless !== null) return nameless;
	const parsed = schema && parseForm(form, schema, describeIssue(event.locals.locale));
	if (parsed !== null && !parsed.ok) return fail(422, parsed.form);
	const acted = await work(actor, parsed?.data as Data);
	if (acted.ok) {
		const next = done.next?.(acted.value) ?? resolve('/interests/[id]', event.params);
		redirectDone(event, next, done.code, [event.params.id]);
	}
	if (acted.failure === 'not_found') error(404);
	const status = acted.failure === 'not_allowed' ? 403 : 409;
	return fail(status, refuseForm(form, { '': FAILURES[acted.failure]() }));
}

export const actions = {
	accept: (event) =>
		act(event, null, (actor) => acceptInterest(event.locals.db, actor, event.params.id), {
			code: 'interest_accepted',
			asksName: true,
			next: ({ introductionId }) => resolve('/conversations/[id]', { id: introductionId })
		}),
	decline: (event) =>
		act(
			event,
			declineInput,
			(actor, { reason, note }) =>
				declineInterest(event.locals.db, actor, event.params.id, { reason, text: note }),
			{ code: 'interest_declined' }
		),
	snooze: (event) =>
		act(
			event,
			snoozeInput,
			(actor, { days }) =>
				snoozeInterest(event.locals.db, actor, event.params.id, days, new Date()),
			{ code: 'interest_snoozed', next: () => resolve('/desk') }
		),
	review: (event) =>
		act(
			event,
			reviewInput,
			(actor, { status }) => reviewInterest(event.locals.db, actor, event.params.id, status),
			{ code: 'interest_reviewed' }
		),
	withdraw: (event) =>
		act(event, null, (actor) => withdrawInterest(event.locals.db, actor, event.params.id), {
			code: 'interest_withdrawn'
		}),
	restore: (event) =>
		act(event, null, (actor) => restoreInterest(event.locals.db, actor, event.params.id), {
			code: 'interest_restored'
		})
} satisfies Actions;
