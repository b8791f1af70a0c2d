import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { editableOrganisations } from '#lib/domain/access/actor.ts';
import { m } from '#lib/i18n/messages.ts';
import { newListingForm } from '#lib/schemas/listing/listing-form.ts';
import {
	readMarks,
	readTypedAnswers,
	type TypedListing
} from '#lib/schemas/listing/typed-listing.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { isKeptId, newKeptId } from '#lib/server/http/kept/browser-secrets.ts';
import { publishListing } from '#lib/server/use-cases/listing/publish-listing.ts';
import type { KeepDraftFailure } from '#lib/server/use-cases/draft/keep-draft.ts';
import { tellSpentBudget } from '../../spent-budget.ts';
import { describeNotKept } from './describe-not-kept.ts';
import { dropDraft, recallDraft, rememberDraft, waitingDrafts } from './kept-drafts.ts';
import { parseAnswers } from './parse-answers.ts';
import { previewMatches } from './preview.ts';
import {
	askForMore,
	LONGEST_TEXT,
	readPasted,
	readKind,
	SHORTEST_TEXT,
	understand
} from './understand.ts';
import { findChoices, viewForm } from './view-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The address of this page, from the root of the site, so that it may be handed on. */
const here = ({ url }: Pick<RequestEvent, 'url'>) => url.pathname;
/** Where the draft of an id is shown. */
const check = (event: Pick<RequestEvent, 'url'>, draft: string) =>
	`${here(event)}?step=check&draft=${draft}`;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const now = new Date();
	const kind = readKind(url.searchParams.get('kind'));
	const text = readPasted(url.searchParams.get('text') ?? '');
	const asked = url.searchParams.get('draft');
	const id = isKeptId(asked) ? asked : newKeptId(now);
	const organisations = locals.actor ? editableOrganisations(locals.actor) : [];
	const common = {
		organisations: organisations.map(({ organisationId, organisationName }) => ({
			value: organisationId,
			label: organisationName
		})),
		signedIn: locals.actor !== null,
		/** Under what the form of this page is kept. */
		draft: id
	};

	if (text.length >= SHORTEST_TEXT) {
		// The address names the form from the first, so that it is found again after a reload.
		if (!isKeptId(asked)) {
			const query = new URLSearchParams([...url.searchParams, ['draft', id]]);
			redirect(303, `${here(event)}?${query.toString()}`);
		}
		const typed = (await recallDraft(event, id)) ?? (await understand(locals, text, kind, now));
		return { ...common, step: 'check' as const, ...(await showCheck(locals, typed, now)) };
	}
	if (url.searchParams.get('step') === 'check') {
		const draft = await recallDraft(event, id);
		if (draft === null) {
			const [newest] = isKeptId(asked) ? [] : await waitingDrafts(event);
			redirect(303, newest === undefined ? here(event) : check(event, newest.id));
		}
		if (needsOrganisation(event)) {
			const next = check(event, id);
			redirect(303, `/organisation/new?${new URLSearchParams({ next }).toString()}`);
		}
		return { ...common, step: 'check' as const, ...(await showCheck(locals, draft, now)) };
	}
	return {
		...common,
		step: 'text' as const,
		kind: kind ?? 'need',
		text,
		waiting: await waitingDrafts(event),
		begun: await askForMore(locals, text, kind ?? 'need', now),
		shortest: SHORTEST_TEXT
	};
};

/** The form as it was typed, with what is wrong with it. */
async function showRefused(
	{ locals }: Pick<RequestEvent, 'locals'>,
	{ id, typed }: PostedDraft,
	status: 409 | 422 | 429,
	errors: Readonly<Record<string, string>>
) {
	const now = new Date();
	return fail(status, {
		view: viewForm(locals, typed, errors, now),
		errors,
		draft: id,
		submission: submissionOf(typed),
		preview: await previewMatches(locals, typed, now)
	});
}

/** For a page that has to hold on to the form: the site could not keep it. */
function holdOn(event: RequestEvent, posted: PostedDraft, why: KeepDraftFailure) {
	return showRefused(event, posted, 429, { '': describeNotKept(why) });
}

function submissionOf({ answers }: TypedListing): string {
	return answers['submission']?.at(-1) ?? crypto.randomUUID();
}

/** Keeps what was typed, and shows it again. */
async function keepAndShow(event: RequestEvent, posted: PostedDraft) {
	const notKept = await rememberDraft(event, posted.id, posted.typed);
	if (notKept !== null) return holdOn(event, posted, notKept);
	redirect(303, check(event, posted.id));
}

async function showCheck(locals: App.Locals, typed: TypedListing, now: Date) {
	return {
		form: viewForm(locals, typed, {}, now),
		submission: submissionOf(typed),
		preview: await previewMatches(locals, typed, now)
	};
}

/** Somebody who was on the way to publish, has signed in and has nobody to publish for. */
function needsOrganisation({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): boolean {
	return (
		url.searchParams.get('then') === 'publish' &&
		locals.actor !== null &&
		editableOrganisations(locals.actor).length === 0
	);
}

interface PostedDraft {
	/** Of the form it was typed into. */
	readonly id: string;
	readonly typed: TypedListing;
}

/** What was typed now, with the marks of the guesses it began with. */
async function readForm(event: RequestEvent): Promise<PostedDraft> {
	const form = await event.request.formData();
	const marks = form.get('marks');
	const draft = form.get('draft');
	const kept = typeof marks === 'string' ? readMarks(marks) : {};
	for (const name of ['marks', 'draft', 'writer']) form.delete(name);
	return {
		id: isKeptId(draft) ? draft : newKeptId(new Date()),
		typed: { answers: readTypedAnswers(form), marks: kept }
	};
}

export const actions = {
	/** Step one: a text becomes a form that is filled in. */
	understand: async (event) => {
		const { id, typed } = await readForm(event);
		const { answers } = typed;
		const text = readPasted(answers['text']?.at(-1) ?? '');
		const kind = readKind(answers['kind']?.at(-1));
		if (text.length < SHORTEST_TEXT) {
			const sentence = m.listing_form_text_too_short({ count: SHORTEST_TEXT });
			return fail(422, { text, kind, errors: { text: sentence } });
		}
		if (text.length > LONGEST_TEXT) {
			const sentence = m.listing_form_text_too_long({ count: text.length, max: LONGEST_TEXT });
			return fail(422, { text, kind, errors: { text: sentence } });
		}
		const understood = await understand(event.locals, text, kind, new Date());
		return keepAndShow(event, { id, typed: understood });
	},

	/** For scripts: keeps what is typed, and says who answers it. */
	autosave: async (event) => {
		const { id, typed } = await readForm(event);
		const notKept = await rememberDraft(event, id, typed);
		const now = new Date();
		const { codes, places, errors } = findChoices(event.locals, typed.answers, now);
		return {
			preview: await previewMatches(event.locals, typed, now),
			found: { codes, places, errors },
			notKept: notKept && describeNotKept(notKept)
		};
	},

	keep: async (event) => keepAndShow(event, await readForm(event)),

	find: async (event) => keepAndShow(event, await readForm(event)),

	/** Undoes one guess. */
	drop: async (event) => {
		const { id, typed } = await readForm(event);
		const name = typed.answers['drop']?.at(-1) ?? '';
		const answers = { ...typed.answers, [name]: [] };
		return keepAndShow(event, { id, typed: { ...typed, answers } });
	},

	/** Begins another one; what was written so far waits. */
	another: async (event) => {
		const posted = await readForm(event);
		const notKept = await rememberDraft(event, posted.id, posted.typed);
		if (notKept !== null) return holdOn(event, posted, notKept);
		const kind = readKind(posted.typed.answers['kind']?.at(-1)) ?? 'need';
		redirect(303, `${here(event)}?kind=${kind}`);
	},

	/** Gives up one that waits. */
	discard: async (event) => {
		await dropDraft(event, (await readForm(event)).id);
		redirect(303, here(event));
	},

	save: (event) => store(event, 'draft'),
	publish: (event) => store(event, 'published')
} satisfies Actions;

async function store(event: RequestEvent, status: 'draft' | 'published') {
	const { locals } = event;
	const posted = await readForm(event);
	const { id: draft, typed } = posted;
	const notKept = await rememberDraft(event, draft, typed);
	const refuse = (status: 409 | 422 | 429, errors: Readonly<Record<string, string>>) =>
		showRefused(event, posted, status, errors);

	const parsed = parseAnswers(locals, typed.answers);
	if (!parsed.ok) return refuse(422, parsed.errors);
	const next = `${check(event, draft)}&then=publish`;
	const leaves = locals.actor === null || editableOrganisations(locals.actor).length === 0;
	if (leaves && notKept !== null) return holdOn(event, posted, notKept);
	if (locals.actor === null) {
		redirect(303, `/sign-in?${new URLSearchParams({ next }).toString()}`);
	}
	if (editableOrganisations(locals.actor).length === 0) redirect(303, next);

	const whose = newListingForm.safeParse({
		organisationId: typed.answers['organisationId']?.at(-1),
		submission: typed.answers['submission']?.at(-1) ?? null
	});
	if (!whose.success) return refuse(422, { organisationId: m.listing_form_choose_organisation() });
	const { organisationId, submission } = whose.data;
	const stored = await publishListing(locals.db, locals.actor, {
		organisationId,
		draft: parsed.draft,
		key: submission,
		status
	});
	if (!stored.ok) {
		if (stored.failure === 'budget_spent') {
			return refuse(429, { '': tellSpentBudget(event, stored) });
		}
		if (stored.failure === 'not_allowed') error(403);
		if (stored.failure === 'last_day_passed')
			return refuse(422, { availableUntil: m.listing_form_last_day_passed() });
		if (stored.failure === 'unknown_code')
			return refuse(422, { codes: m.listing_form_unknown_code() });
		return refuse(409, { '': m.listing_form_sent_before() });
	}
	await dropDraft(event, draft);
	const { id } = stored.value;
	if (status === 'draft') {
		redirectDone(event, resolve('/listings/[id]/edit', { id }), 'listing_draft_saved', [id]);
	}
	await locals.live.refresh(id);
	redirectDone(event, resolve('/listings/[id]', { id }), 'listing_published', [id]);
}
