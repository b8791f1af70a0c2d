import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { describeBudget } from '#lib/i18n/budget.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { listingCreation, listingFilter } from '#lib/schemas/listing/listing.ts';
import { requireApiActor } from '#lib/server/http/api/api-actor.ts';
import { pageOf } from '#lib/server/http/api/paging.ts';
import { problem } from '#lib/server/http/api/problem.ts';
import { invalid, readJson } from '#lib/server/http/api/read-json.ts';
import { representListing } from '#lib/server/http/api/represent.ts';
import { createRateLimit } from '#lib/server/http/limits/rate-limit.ts';
import { refuseSpentBudget } from '#lib/server/http/limits/spent-budget.ts';
import { publishListing } from '#lib/server/use-cases/listing/publish-listing.ts';
import { searchListings } from '#lib/server/use-cases/listing/search-listings.ts';
import type { RequestHandler } from './$types';

const limit = createRateLimit({ burst: 60, everyMs: 2000 });
const STATUS_OF = {
	not_allowed: 403,
	unknown_code: 422,
	last_day_passed: 422,
	key_used_before: 409
} as const;

/** Published listings, the nearest to `q` first, else the newest. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const filter = listingFilter.safeParse(Object.fromEntries(url.searchParams), {
		reportInput: true
	});
	if (!filter.success) return invalid(filter.error.issues, describeIssue(locals.locale));
	const page = pageOf(await searchListings(locals.live, filter.data), filter.data);
	if (page === null) return problem({ status: 422, code: 'cursor_gone' });
	const origin = locals.settings.origin ?? url.origin;
	const listings = page.items.map((listing) => representListing(listing, origin));
	return Response.json({ listings, next: page.next });
};

/** Stores a listing of one's organisation; with an `Idempotency-Key`, once however often it is sent. */
export const POST: RequestHandler = async (event) => {
	const { locals, request, url } = event;
	const { actor, response } = requireApiActor(locals);
	if (!actor) return response;
	const caller = { userId: actor.userId, address: event.getClientAddress() };
	const tooMany = limit.refuse(caller, new Date());
	if (tooMany) return tooMany;
	const body = await readJson(request, listingCreation, describeIssue(locals.locale));
	if (!body.ok) return body.response;

	const { organisation, status, ...written } = body.data;
	const draft = draftOfInput(written, locals.locale);
	const key = request.headers.get('idempotency-key');
	if (key !== null && !/^[\w-]{8,200}$/.test(key)) return problem({ status: 400, code: 'bad_key' });
	const stored = await publishListing(locals.db, actor, {
		organisationId: organisation,
		draft,
		key,
		status
	});
	if (!stored.ok && stored.failure === 'budget_spent') {
		return refuseSpentBudget(stored, describeBudget(stored.budget, locals.locale), new Date());
	}
	if (!stored.ok) return problem({ status: STATUS_OF[stored.failure], code: stored.failure });
	await locals.live.refresh(stored.value.id);
	const address = `${locals.settings.origin ?? url.origin}/listings/${stored.value.id}`;
	return Response.json(
		{ id: stored.value.id, url: address },
		{ status: 201, headers: { location: `/api/v1/listings/${stored.value.id}` } }
	);
};
