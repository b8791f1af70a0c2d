import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { editableOrganisations } from '#lib/domain/access/actor.ts';
import { m } from '#lib/i18n/messages.ts';
import { newListingForm } from '#lib/schemas/listing-form.ts';
import { readMarks, readTypedAnswers, type TypedListing } from '#lib/schemas/typed-listing.ts';
import { redirectDone } from '#lib/server/http/done-cookie.ts';
import { publishListing } from '#lib/server/use-cases/publish-listing.ts';
import type { KeepDraftFailure } from '#lib/server/use-cases/keep-draft.ts';
import { tellSpentBudget } from '../../spent-budget.ts';
import { describeNotKept } from './describe-not-kept.ts';
import { dropDraft, recallDraft, rememberDraft } from './draft-cookie.ts';
import { parseAnswers } from './parse-answers.ts';
import { previewMatches } from './preview.ts';
import { readPasted, readKind, SHORTEST_TEXT, understand } from './understand.ts';
import { findChoices, viewForm } from './view-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The address of this page, from the root of the site, so that it may be handed on. */
const here = ({ url }: Pick<RequestEvent, 'url'>) => url.pathname;
const check = (event: Pick<RequestEvent, 'url'>) => `${here(event)}?step=check`;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const now = new Date();
	const kind = readKind(url.searchParams.get('kind'));
	const text = readPasted(url.searchParams.get('text') ?? '');
	const draft = await recallDraft(event);
	const organisations = locals.actor ? editableOrganisations(locals.actor) : [];
	const common = {
		organisations: organisations.map(({ organisationId, organisationName }) => ({
			value: organisationId,
			label: organisationName
		})),
		signedIn: locals.actor !== null
	};

	if (text.length >= SHORTEST_TEXT) {
		const typed = await understand(locals, text, kind, now);
		return { ...common, step: 'check' as const, ...(await showCheck(locals, typed, now)) };
	}
	if (
		url.searchParams.get('step') === 'check' ||
		(draft !== null && kind === null && text === '')
	) {
		if (draft === null) redirect(303, here(event));
		if (needsOrganisation(event)) {
			redirect(303, `/organisation/new?${new URLSearchParams({ next: check(event) }).toString()}`);
		}
		return { ...common, step: 'check' as const, ...(await showCheck(locals, draft, now)) };
	}
	return {
		...common,
		step: 'text' as const,
		kind: kind ?? 'need',
		text,
		waiting: draft === null ? null : (draft.answers['title']?.at(-1) ?? ''),
		shortest: SHORTEST_TEXT
	};
};

/** The form as it was typed, for a page that has to hold on to it: the site could not keep it. */
async function holdOn(
	{ locals }: Pick<RequestEvent, 'locals'>,
	typed: TypedListing,
	why: KeepDraftFailure
) {
	const now = new Date();
	const errors = { '': describeNotKept(why) };
	return fail(429, {
		view: viewForm(locals, typed, {}, now),
		errors,
		submission: submissionOf(typed),
		preview: await previewMatches(locals, typed.answers, now)
	});
}

function submissionOf({ answers }: TypedListing): string {
	return answers['submission']?.at(-1) ?? crypto.randomUUID();
}

/** Keeps what was typed, and shows it again. */
async function keepAndShow(event: RequestEvent, typed: TypedListing) {
	const notKept = await rememberDraft(event, typed);
	if (notKept !== null) return holdOn(event, typed, notKept);
	redirect(303, check(event));
}

async function showCheck(locals: App.Locals, typed: TypedListing, now: Date) {
	return {
		form: viewForm(locals, typed, {}, now),
		submission: submissionOf(typed),
		preview: await previewMatches(locals, typed.answers, now)
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

/** What was typed now, with the marks of the guesses it began with. */
async function readForm(event: RequestEvent): Promise<TypedListing> {
	const form = await event.request.formData();
	const marks = form.get('marks');
	const kept = typeof marks === 'string' ? readMarks(marks) : {};
	const answers = readTypedAnswers(form);
	delete answers['marks'];
	return { answers, marks: kept };
}

export const actions = {
	/** Step one: a text becomes a form that is filled in. */
	understand: async (event) => {
		const { answers } = await readForm(event);
		const text = readPasted(answers['text']?.at(-1) ?? '');
		const kind = readKind(answers['kind']?.at(-1));
		if (text.length < SHORTEST_TEXT) {
			const sentence = m.listing_form_text_too_short({ count: SHORTEST_TEXT });
			return fail(422, { text, kind, errors: { text: sentence } });
		}
		return keepAndShow(event, await understand(event.locals, text, kind, new Date()));
	},

	/** For scripts: keeps what is typed, and says who answers it. */
	autosave: async (event) => {
		const typed = await readForm(event);
		const notKept = await rememberDraft(event, typed);
		const now = new Date();
		const { codes, places, errors } = findChoices(event.locals, typed.answers, now);
		return {
			preview: await previewMatches(event.locals, typed.answers, now),
			found: { codes, places, errors },
			notKept: notKept && describeNotKept(notKept)
		};
	},

	keep: async (event) => keepAndShow(event, await readForm(event)),

	find: async (event) => keepAndShow(event, await readForm(event)),

	/** Undoes one guess. */
	drop: async (event) => {
		const { answers, marks } = await readForm(event);
		const name = answers['drop']?.at(-1) ?? '';
		return keepAndShow(event, { answers: { ...answers, [name]: [] }, marks });
	},

	restart: async (event) => {
		await dropDraft(event);
		redirect(303, here(event));
	},

	save: (event) => store(event, 'draft'),
	publish: (event) => store(event, 'published')
} satisfies Actions;

async function store(event: RequestEvent, status: 'draft' | 'published') {
	const { locals } = event;
	const typed = await readForm(event);
	const notKept = await rememberDraft(event, typed);
	const refuse = (code: 409 | 422 | 429, errors: Readonly<Record<string, string>>) =>
		fail(code, { view: viewForm(locals, typed, errors, new Date()), errors });

	const parsed = parseAnswers(locals, typed.answers);
	if (!parsed.ok) return refuse(422, parsed.errors);
	const next = `${check(event)}&then=publish`;
	const leaves = locals.actor === null || editableOrganisations(locals.actor).length === 0;
	if (leaves && notKept !== null) return holdOn(event, typed, notKept);
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
	await dropDraft(event);
	const { id } = stored.value;
	if (status === 'draft') {
		redirectDone(event, resolve('/listings/[id]/edit', { id }), 'listing_draft_saved', [id]);
	}
	await locals.live.refresh(id);
	redirectDone(event, resolve('/listings/[id]', { id }), 'listing_published', [id]);
}
