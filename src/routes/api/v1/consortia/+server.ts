import { guessLanguage } from '#lib/domain/text/language/language.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { consortiumInput } from '#lib/schemas/matching/consortium.ts';
import { problem } from '#lib/server/http/api/problem.ts';
import { readJson } from '#lib/server/http/api/read-json.ts';
import { representConsortia } from '#lib/server/http/matching/represent-consortia.ts';
import { findConsortia } from '#lib/server/use-cases/matching/find-consortia.ts';
import { teamSearchLimit } from '../../../team-search-limit.ts';
import type { RequestHandler } from './$types';

/** Teams for several capabilities at once, open to everybody; nothing is stored. */
export const POST: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const now = new Date();
	const caller = { userId: locals.actor?.userId ?? null, address: event.getClientAddress() };
	const tooMany = teamSearchLimit.refuse(caller, now);
	if (tooMany) return tooMany;
	const body = await readJson(request, consortiumInput, describeIssue(locals.locale));
	if (!body.ok) return body.response;

	const began = performance.now();
	const { capabilities, need: needId, teams, differ, ...rules } = body.data;
	const need = needId === null ? null : locals.live.find(needId);
	if (needId !== null && need?.draft.kind !== 'need')
		return problem({ status: 422, code: 'unknown_need' });
	const roles = capabilities.map((one) => ({
		...one,
		language: one.language ?? guessLanguage(one.text) ?? locals.locale
	}));
	const found = await findConsortia(locals.live, { roles, rules, teams, differ, need }, now);
	if (!found.ok) return problem({ status: 422, code: found.failure });
	const tookMs = Math.round((performance.now() - began) * 100) / 100;
	const origin = locals.settings.origin ?? url.origin;
	const language = roles[0]?.language ?? locals.locale;
	return Response.json(representConsortia(found.value, { origin, language, tookMs }));
};
