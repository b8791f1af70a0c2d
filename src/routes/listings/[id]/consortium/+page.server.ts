import { error } from '@sveltejs/kit';
import { describeIssue } from '#lib/i18n/issues.ts';
import { consortiumForm, type ConsortiumForm } from '#lib/schemas/matching/consortium.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { findConsortia } from '#lib/server/use-cases/matching/find-consortia.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import { textFor } from '#lib/ui/listing/listing-view.ts';
import { readerOf } from '../../../reader.ts';
import { teamSearchLimit } from '../../../team-search-limit.ts';
import type { PageServerLoad } from './$types';
import { askedBefore, placeOptions, suggestRoles } from './form-view.ts';
import { readRequest } from './read-request.ts';
import { viewAnswer } from './view-answer.ts';

const FEWEST_ROLES = 2;

/** What the team must be like is in the address, so that the page can be handed on. */
export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const now = new Date();
	const need = await openListing(locals.db, locals.live, locals.actor, params.id);
	if (need?.draft.kind !== 'need') error(404);
	const asked = new FormData();
	for (const [name, value] of url.searchParams) asked.append(name, value);
	const isAsked = [...asked.keys()].length > 0;
	if (!isAsked)
		for (const [at, text] of suggestRoles(need, locals.locale).entries())
			asked.append(`roles.${at}.text`, text);

	const parsed = parseForm<ConsortiumForm>(asked, consortiumForm, describeIssue(locals.locale));
	const page = {
		id: need.id,
		title: textFor(need.draft.texts, locals.locale).title,
		asked: askedBefore(asked),
		places: placeOptions(locals, need),
		errors: parsed.ok ? {} : parsed.form.errors,
		answer: null
	};
	if (!parsed.ok || parsed.data.roles.length < (isAsked ? 1 : FEWEST_ROLES)) return page;
	const caller = { userId: locals.actor?.userId ?? null, address: event.getClientAddress() };
	if (teamSearchLimit.refuse(caller, now)) error(429);
	const request = readRequest(parsed.data, need, locals.locale);
	const found = await findConsortia(locals.live, request, now);
	return { ...page, answer: viewAnswer(found, request, { ...readerOf(locals, now), url }) };
};
