import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { matchInput } from '#lib/schemas/listing/listing.ts';
import { readJson } from '#lib/server/http/api/read-json.ts';
import { representMatches } from '#lib/server/http/api/represent.ts';
import { createRateLimit } from '#lib/server/http/limits/rate-limit.ts';
import { findMatches } from '#lib/server/use-cases/matching/find-matches.ts';
import type { RequestHandler } from './$types';

const limit = createRateLimit({ burst: 200, everyMs: 50 });

/** Explained matches for a draft, open to everybody; nothing is stored. */
export const POST: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const now = new Date();
	const caller = { userId: locals.actor?.userId ?? null, address: event.getClientAddress() };
	const tooMany = limit.refuse(caller, now);
	if (tooMany) return tooMany;
	const body = await readJson(request, matchInput, describeIssue(locals.locale));
	if (!body.ok) return body.response;

	const began = performance.now();
	const { limit: most, ...written } = body.data;
	const draft = draftOfInput(written, locals.locale);
	const language = draft.texts[0]?.language ?? locals.locale;
	const found = await findMatches(locals.live, draft, null, { now, limit: most, language });
	const tookMs = Math.round((performance.now() - began) * 100) / 100;
	const origin = locals.settings.origin ?? url.origin;
	return Response.json(representMatches(found, { origin, language, tookMs }));
};
