import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { DoneCode } from '#lib/domain/done.ts';
import { hintsForAuthor } from '#lib/domain/listing/suggest/author-hints.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { m } from '#lib/i18n/messages.ts';
import { changedListingForm } from '#lib/schemas/listing/listing-form.ts';
import {
	formOfAnswers,
	readTypedAnswers,
	type TypedListing
} from '#lib/schemas/listing/typed-listing.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { changeListing } from '#lib/server/use-cases/listing/change-listing.ts';
import { findMatchesFor } from '#lib/server/use-cases/matching/find-matches.ts';
import { findOwnListing } from '#lib/server/use-cases/listing/find-own-listing.ts';
import {
	deleteListingDraft,
	moveListing,
	type AuthorMove
} from '#lib/server/use-cases/listing/move-listing.ts';
import { renewListing } from '#lib/server/use-cases/listing/renew-listing.ts';
import { textFor } from '#lib/ui/listing/listing-view.ts';
import { tellSpentBudget } from '../../../spent-budget.ts';
import { parseAnswers } from '../../new/parse-answers.ts';
import { viewForm } from '../../new/view-form.ts';
import type { SavedField } from '../../../saved-meanwhile.ts';
import { answersOf } from './answers-of.ts';
import { differences } from './differences.ts';
import { actsFor } from './moves.ts';
import type { Actions, PageServerLoad } from './$types';

const COMPARED = 50;

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const listing = await requireListing(event);
	const now = new Date();
	const { kept } = await event.parent();
	const answers: TypedListing = kept
		? { answers: readTypedAnswers(formOfAnswers(kept.choices)), marks: {} }
		: answersOf(listing.draft, locals.locale);
	const { matches } = await findMatchesFor(locals.live, listing, {
		now,
		limit: COMPARED,
		nearness: await locals.live.near(listing)
	});
	return {
		id: listing.id,
		title: textFor(listing.draft.texts, locals.locale).title,
		kind: listing.draft.kind,
		status: listing.status,
		acts: actsFor(listing.status),
		expiresAt: listing.expiresAt,
		version: kept ? Number(kept.values['seenVersion']) : listing.version,
		form: viewForm(locals, answers, {}, now),
		hints: hintsForAuthor(
			listing.draft,
			matches.map((found) => found.listing.draft)
		)
	};
};

type Asking = RequestEvent<{ id: string }>;

/** @throws HttpError 404 for a listing that is not there or not seen, 403 for one of somebody else */
async function requireListing(event: Asking): Promise<StoredListing> {
	const actor = requireActor(event);
	const found = await findOwnListing(event.locals.db, actor, event.params.id);
	if (!found.ok) error(found.failure === 'not_found' ? 404 : 403);
	return found.value;
}

async function readForm({ request }: Asking): Promise<TypedListing> {
	return { answers: readTypedAnswers(await request.formData()), marks: {} };
}

export const actions = {
	save: async (event) => {
		const listing = await requireListing(event);
		const { locals } = event;
		const typed = await readForm(event);
		const answers = { ...typed.answers, kind: [listing.draft.kind] };
		const refuse = (
			code: 409 | 422,
			errors: Readonly<Record<string, string>>,
			version: number | null,
			saved?: readonly SavedField[]
		) =>
			fail(code, {
				view: viewForm(locals, { answers, marks: {} }, errors, new Date()),
				errors,
				version,
				saved: saved ?? []
			});

		const seen = changedListingForm.safeParse({
			seenVersion: Number(typed.answers['seenVersion']?.at(-1)),
			submission: typed.answers['submission']?.at(-1) ?? null
		});
		if (!seen.success) error(400);
		const parsed = parseAnswers(locals, answers);
		if (!parsed.ok) return refuse(422, parsed.errors, seen.data.seenVersion);

		const changed = await changeListing(locals.db, requireActor(event), listing.id, {
			draft: parsed.draft,
			seenVersion: seen.data.seenVersion,
			key: seen.data.submission
		});
		if (!changed.ok) {
			if (changed.failure === 'not_found') error(404);
			if (changed.failure === 'not_allowed') error(403);
			if (changed.failure === 'last_day_passed') {
				return refuse(
					422,
					{ availableUntil: m.listing_form_last_day_passed() },
					seen.data.seenVersion
				);
			}
			if (changed.failure === 'unknown_code') {
				return refuse(422, { codes: m.listing_form_unknown_code() }, seen.data.seenVersion);
			}
			if (changed.failure === 'key_used_before') {
				return refuse(409, { '': m.form_sent_before() }, seen.data.seenVersion);
			}
			const { version, draft } = await requireListing(event);
			const saved = differences(answers, answersOf(draft, locals.locale).answers);
			return refuse(409, {}, version, saved);
		}
		await locals.live.refresh(listing.id);
		const { id } = listing;
		if (listing.status === 'published') {
			redirectDone(event, resolve('/listings/[id]', { id }), 'listing_changed', [id]);
		}
		redirectDone(event, here(event), 'listing_saved', [id]);
	},

	/** Without a script: shows what the search boxes find, or a row more. */
	find: showAgain,
	keep: showAgain,
	drop: showAgain,

	publish: (event) => move(event, 'published', 'listing_published'),
	pause: (event) => move(event, 'paused', 'listing_paused'),
	fulfil: (event) => move(event, 'fulfilled', 'listing_fulfilled'),
	withdraw: (event) => move(event, 'withdrawn', 'listing_withdrawn'),
	archive: (event) => move(event, 'archived', 'listing_archived'),

	renew: async (event) => {
		const { id } = await requireListing(event);
		const renewed = await renewListing(event.locals.db, requireActor(event), id);
		if (!renewed.ok) return refuseMove(renewed.failure);
		await event.locals.live.refresh(id);
		redirectDone(event, here(event), 'listing_renewed', [id]);
	},

	delete: async (event) => {
		const { id } = await requireListing(event);
		const deleted = await deleteListingDraft(event.locals.db, requireActor(event), id);
		if (!deleted.ok) return refuseMove('illegal_move');
		redirectDone(event, resolve('/desk'), 'listing_draft_deleted');
	}
} satisfies Actions;

function here({ params }: Asking): string {
	return resolve('/listings/[id]/edit', { id: params.id });
}

async function showAgain(event: Asking) {
	const { version } = await requireListing(event);
	const typed = await readForm(event);
	const seen = Number(typed.answers['seenVersion']?.at(-1));
	return {
		view: viewForm(event.locals, typed, {}, new Date()),
		errors: {},
		version: Number.isInteger(seen) ? seen : version,
		saved: []
	};
}

async function move(event: Asking, to: AuthorMove, done: DoneCode) {
	const { id } = await requireListing(event);
	const moved = await moveListing(event.locals.db, requireActor(event), id, to);
	if (!moved.ok && moved.failure === 'budget_spent') {
		return fail(429, { moveError: tellSpentBudget(event, moved) });
	}
	if (!moved.ok) return refuseMove(moved.failure);
	await event.locals.live.refresh(id);
	const next = to === 'published' ? resolve('/listings/[id]', { id }) : here(event);
	redirectDone(event, next, done, [id]);
}

type MoveFailure =
	'not_found' | 'not_allowed' | 'illegal_move' | 'listing_without_text' | 'last_day_passed';

function refuseMove(failure: MoveFailure) {
	if (failure === 'not_found') error(404);
	if (failure === 'not_allowed') error(403);
	return fail(409, {
		moveError:
			failure === 'listing_without_text'
				? m.listing_edit_without_text()
				: failure === 'last_day_passed'
					? m.listing_form_last_day_passed()
					: m.listing_edit_moved_meanwhile()
	});
}
