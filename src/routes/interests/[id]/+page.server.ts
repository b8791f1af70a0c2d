import { error, type RequestEvent } from '@sveltejs/kit';
import { dayOf } from '#lib/domain/day.ts';
import { resolve } from '$app/paths';
import { mayEdit, type Actor } from '#lib/domain/access/actor.ts';
import type { DoneCode } from '#lib/domain/done.ts';
import { canTakeBack } from '#lib/domain/introduction/take-back.ts';
import type { Result } from '#lib/domain/result.ts';
import { readWritten } from '#lib/domain/text/written.ts';
import { m } from '#lib/i18n/messages.ts';
import type { FormSchema } from '#lib/schemas/form/form-input.ts';
import {
	bareInput,
	declineInput,
	reviewInput,
	snoozeInput
} from '#lib/schemas/introduction/interest.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { acceptInterest } from '#lib/server/use-cases/introduction/accept-interest.ts';
import { declineInterest } from '#lib/server/use-cases/introduction/decline-interest.ts';
import { restoreInterest } from '#lib/server/use-cases/introduction/restore-interest.ts';
import { openInterest } from '#lib/server/use-cases/introduction/open-interest.ts';
import { reviewInterest } from '#lib/server/use-cases/introduction/review-interest.ts';
import { snoozeInterest } from '#lib/server/use-cases/introduction/snooze-interest.ts';
import { withdrawInterest } from '#lib/server/use-cases/introduction/withdraw-interest.ts';
import { act } from '../../act.ts';
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
	not_found: 404,
	not_allowed: { status: 403, sentence: m.interest_failure_not_allowed },
	conflict: { sentence: m.interest_failure_conflict },
	listing_not_published: { sentence: m.interest_failure_listing_not_published }
} as const;

type Event = RequestEvent<{ id: string }>;

/** Comes back to the page afterwards, or goes on to `next`. */
function actHere<Data, Value>(
	event: Event,
	schema: FormSchema<Data>,
	work: (actor: Actor, data: Data) => Promise<Result<Value, keyof typeof FAILURES>>,
	{
		code,
		next = () => resolve('/interests/[id]', event.params),
		showsName
	}: {
		readonly code: DoneCode;
		readonly next?: (value: Value) => string;
		readonly showsName?: boolean;
	}
) {
	const actor = requireActor(event);
	return act(event, {
		actor,
		schema,
		showsName,
		work: (data) => work(actor, data),
		done: (value) => redirectDone(event, next(value), code, [event.params.id]),
		failures: FAILURES
	});
}

export const actions = {
	accept: (event) =>
		actHere(event, bareInput, (actor) => acceptInterest(event.locals.db, actor, event.params.id), {
			code: 'interest_accepted',
			showsName: true,
			next: ({ introductionId }) => resolve('/conversations/[id]', { id: introductionId })
		}),
	decline: (event) =>
		actHere(
			event,
			declineInput,
			(actor, { reason, note }) =>
				declineInterest(event.locals.db, actor, event.params.id, { reason, text: note }),
			{ code: 'interest_declined' }
		),
	snooze: (event) =>
		actHere(
			event,
			snoozeInput,
			(actor, { days }) =>
				snoozeInterest(
					event.locals.db,
					actor,
					event.params.id,
					days,
					dayOf(new Date(), event.locals.region.timeZone)
				),
			{ code: 'interest_snoozed', next: () => resolve('/desk') }
		),
	review: (event) =>
		actHere(
			event,
			reviewInput,
			(actor, { status }) => reviewInterest(event.locals.db, actor, event.params.id, status),
			{ code: 'interest_reviewed' }
		),
	withdraw: (event) =>
		actHere(
			event,
			bareInput,
			(actor) => withdrawInterest(event.locals.db, actor, event.params.id),
			{
				code: 'interest_withdrawn'
			}
		),
	restore: (event) =>
		actHere(event, bareInput, (actor) => restoreInterest(event.locals.db, actor, event.params.id), {
			code: 'interest_restored'
		})
} satisfies Actions;
