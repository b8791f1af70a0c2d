import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { matchInput } from '#lib/schemas/listing/listing.ts';
import { readJson } from '#lib/server/http/api/read-json.ts';
import { representOrganisationMatches } from '#lib/server/http/api/represent.ts';
import { createRateLimit } from '#lib/server/http/limits/rate-limit.ts';
import { findOrganisations } from '#lib/server/use-cases/matching/find-organisations-for.ts';
import type { RequestHandler } from './$types';

const limit = createRateLimit({ burst: 200, everyMs: 50 });

/** Organisations that answer a draft, open to everybody; nothing is stored. */
export const POST: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const caller = { userId: locals.actor?.userId ?? null, address: event.getClientAddress() };
	const tooMany = limit.refuse(caller, new Date());
	if (tooMany) return tooMany;
	const body = await readJson(request, matchInput, describeIssue(locals.locale));
	if (!body.ok) return body.response;

	const began = performance.now();
	const { limit: most, ...written } = body.data;
	const draft = draftOfInput(written, locals.locale);
	const found = await findOrganisations(locals.live, draft, null, most);
	const tookMs = Math.round((performance.now() - began) * 100) / 100;
	const language = draft.texts[0]?.language ?? locals.locale;
	const origin = locals.settings.origin ?? url.origin;
	return Response.json(representOrganisationMatches(found, { origin, language, tookMs }));
};
