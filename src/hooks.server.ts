import { randomUUID } from 'node:crypto';
import {
	isHttpError,
	redirect,
	text,
	type Handle,
	type HandleServerError,
	type RequestEvent
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { env } from '$env/dynamic/private';
import type { Actor } from '#lib/domain/access/actor.ts';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { m } from '#lib/i18n/messages.ts';
import { handleLocale } from '#lib/i18n/server.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import { authenticate, provenUser } from '#lib/server/auth/authentication.ts';
import { judgeOnce } from '#lib/server/auth/judge-once.ts';
import { clearSession } from '#lib/server/auth/session-cookie.ts';
import { isQueryWithinBounds } from '#lib/server/http/incoming/bounds.ts';
import { readBytes, readForm } from '#lib/server/http/incoming/read-form.ts';
import { refuse } from '#lib/server/http/incoming/refusal.ts';
import { namesReservedAction } from '#lib/server/http/form/reserved-action.ts';
import { isProbe, isTurnedAway, markProven } from '#lib/server/http/incoming/request-marks.ts';
import { createRateLimit } from '#lib/server/http/limits/rate-limit.ts';
import { refuseSending, sendsToPage } from '#lib/server/http/form/refused-sending.ts';
import { isForgedRequest } from '#lib/server/http/incoming/same-origin.ts';
import { asProblem } from '#lib/server/http/api/problem-answer.ts';
import { problem } from '#lib/server/http/api/problem.ts';
import { securityHeaders } from '#lib/server/http/security-headers.ts';
import { TokenTries } from '#lib/server/http/limits/token-tries.ts';
import { findSuspension } from '#lib/server/use-cases/access/find-suspension.ts';
import { callAs, callerNow, onBehalfOf, workAt } from '#lib/server/waiting/caller.ts';
import { CallerTurns } from '#lib/server/waiting/caller-turns.ts';
import { Doorway, type CallerGroup } from '#lib/server/waiting/doorway.ts';
import { LineIsFull } from '#lib/server/waiting/waiting-line.ts';
import { loadActor } from '#lib/server/use-cases/access/load-actor.ts';
import { loadTokenActor } from '#lib/server/use-cases/access/load-token-actor.ts';
import { forgetIfSentAgain, keepIfTurnedAway } from './kept-form.server.ts';
import { liveForRequest } from './live-for-request.server.ts';
import { openSite, type Site } from './site.server.ts';
import { createVisitorHome, type VisitorHome } from './visitor-home.server.ts';

// The composition root: what stands behind every request is opened once and handed to it in `locals`.
let site: Site;
let visitorHome: VisitorHome;

/** For whatever is sent to pages; signing in, and the API, are held to less on top of it. */
const sendings = createRateLimit({ burst: 120, everyMs: 1000 });
const tokenTries = new TokenTries();
const turns = new CallerTurns();
let doorway: Doorway;

export async function init(): Promise<void> {
	if (building) return;
	site = await openSite(env, new Date());
	visitorHome = createVisitorHome(site);
	doorway = new Doorway({ places: Math.max(LEAST_AT_ONCE, site.database.pool.options.max) });
	// The web server waits for what its shutdown listeners return.
	// eslint-disable-next-line @typescript-eslint/no-misused-promises
	process.on('sveltekit:shutdown', () => site.close());
}

/** How many requests of people are worked on at once, with a database of few connections. */
const LEAST_AT_ONCE = 4;

/** Seconds until whoever found the database away or full may come again; an embedded one starts within these. */
const UNAVAILABLE_S = 3;

/** What every answer carries, also one that refuses. */
const handleAnswer: Handle = async ({ event, resolve }) => {
	const { locals, url } = event;
	locals.requestId = randomUUID();
	locals.actor = null;
	locals.retryAfterSeconds = null;

	const answered = await resolve(event);
	const response = url.pathname.startsWith('/api/')
		? asProblem(answered, locals.requestId)
		: answered;
	const headers = securityHeaders(url.protocol === 'https:');
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	if (locals.retryAfterSeconds !== null && response.status >= 400) {
		response.headers.set('retry-after', String(locals.retryAfterSeconds));
	}
	if (!response.headers.has('cache-control') || locals.actor !== null) {
		response.headers.set('cache-control', locals.actor === null ? 'no-cache' : 'private, no-store');
	}
	if (response.status === 503 && !response.headers.has('retry-after')) {
		response.headers.set('retry-after', String(UNAVAILABLE_S));
	}
	response.headers.append('vary', 'Accept-Language, Cookie');
	return response;
};

const handleRequest: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	locals.db = site.db;
	locals.live = site.live;
	locals.figures = site.figures;
	locals.hub = site.hub;
	locals.region = site.region;
	locals.settings = site.settings;
	locals.readiness = site.readiness;
	const sent = event.platform?.req ?? {};
	if (isTurnedAway(sent)) return refuseInWords(event, { status: 503, code: 'unavailable' });
	if (isForgedRequest(request, url.origin))
		return text('Cross-site request refused', { status: 403 });
	if (namesReservedAction(url)) return text('Not found', { status: 404 });

	// Before visitors: a monitor that waits for them would have a site restarted because it is full.
	if (isProbe(sent)) return resolve(event);
	if (!isQueryWithinBounds(url)) return refuseInWords(event, { status: 414, code: 'too_long' });

	// Once for all that counts by person, and before anything is renewed or looked up.
	const auth = judgeOnce(site.auth);
	const userId = await provenUser(event, { auth, now: new Date() });
	if (userId !== null) {
		callAs(userId);
		markProven(sent, userId);
	}
	const tooMany = refuseTooMany(event, userId, new Date());
	if (tooMany) return tooMany;

	// What is sent to no page at all is answered by there being none.
	const isForm = event.route.id !== null && request.method === 'POST' && sends(event);
	const bytes = isForm ? await readBytes(request) : null;
	if (bytes !== null && 'status' in bytes) return refuseInWords(event, bytes);

	// Whoever sends slowly would hold a turn for long, and others behind the same address have no other.
	const isReadLater = request.body !== null && !sends(event);
	const leave = isReadLater ? () => undefined : await turns.take(callerNow() ?? '');
	if (leave === null) {
		locals.retryAfterSeconds = UNAVAILABLE_S;
		return refuseInWords(event, { status: 429, code: 'too_many_requests' });
	}
	try {
		return await inPlace(event, userId === null ? 'visitors' : 'people', async () => {
			const refusal = isForm ? await readForm(request, bytes) : null;
			return refusal ? refuseInWords(event, refusal) : answerCaller(event, auth, resolve);
		});
	} catch (cause) {
		if (!(cause instanceof LineIsFull)) throw cause;
		return refuseInWords(event, { status: 503, code: 'unavailable' });
	} finally {
		leave();
	}
};

async function inPlace(
	{ request }: RequestEvent,
	group: CallerGroup,
	answer: () => Promise<Response>
): Promise<Response> {
	const place = await doorway.enter(callerNow() ?? '', group, request.signal);
	workAt(place);
	try {
		return await answer();
	} finally {
		place.leave();
	}
}

function sends({ request, url }: RequestEvent): boolean {
	return sendsToPage(request.method, url.pathname);
}

/** Answers a request that has its turn. */
async function answerCaller(
	event: RequestEvent,
	auth: Auth,
	resolve: (event: RequestEvent) => Response | Promise<Response>
): Promise<Response> {
	const { locals } = event;
	locals.auth = await authenticate(event, { auth, now: new Date() });
	if (locals.auth.claims) callAs(locals.auth.claims.userId);
	const asking = await whoIsAsking(event, new Date());
	if ('secondsToWait' in asking) {
		locals.retryAfterSeconds = asking.secondsToWait;
		return problem({ status: 429, code: 'too_many_requests' });
	}
	locals.actor = asking.found;
	locals.live = liveForRequest(site.live, event);

	await tellSuspended(event);

	if (isRefusedToken(event)) {
		return problem({ status: 401, code: 'bad_token', headers: { 'www-authenticate': 'Bearer' } });
	}

	const isSent = sendsToPage(event.request.method, event.url.pathname) && event.route.id !== null;
	if (!isSent) return visitorHome(event, async () => resolve(event), new Date());
	await forgetIfSentAgain(event);
	return keepIfTurnedAway(event, await resolve(event), new Date());
}

/** Before anything is renewed, looked up or read: a refusal changes nothing and costs little. */
function refuseTooMany(event: RequestEvent, userId: string | null, now: Date): Response | null {
	const { locals, request } = event;
	if (!sends(event)) return null;
	const seconds = sendings.secondsToWait({ userId, address: event.getClientAddress() }, now);
	if (seconds === null) return null;
	const words = {
		title: m.common_error_429_title(),
		text: m.common_error_429_resend({ seconds }),
		home: m.common_error_home()
	};
	return refuseSending({ request, seconds, locale: locals.locale, words });
}

const WORDS_OF_REFUSAL = {
	400: [m.common_error_400_title, m.common_error_400_text],
	413: [m.common_error_413_title, m.common_error_413_text],
	414: [m.common_error_414_title, m.common_error_414_text],
	415: [m.common_error_400_title, m.common_error_400_text],
	429: [m.common_error_429_title, m.common_error_429_text],
	503: [m.common_error_503_title, m.common_error_503_text]
} as const;
const WORDS_OF_NO_ROOM = [m.common_error_no_room_title, m.common_error_no_room_text] as const;

interface Refused {
	readonly status: keyof typeof WORDS_OF_REFUSAL;
	readonly code: string;
}

/** For what gets no further: larger than anything of ours, not to be read, or too much for the database now. */
function refuseInWords({ request, locals }: RequestEvent, { status, code }: Refused): Response {
	const [title, text] = code === 'no_room' ? WORDS_OF_NO_ROOM : WORDS_OF_REFUSAL[status];
	const words = { title: title(), text: text(), home: m.common_error_home() };
	return refuse({ request, status, code, locale: locals.locale, words });
}

/** A personal token is not looked up where its network has shown too many that do not hold. */
async function whoIsAsking(
	event: RequestEvent,
	now: Date
): Promise<{ readonly found: Actor | null } | { readonly secondsToWait: number }> {
	const { claims, bearer } = event.locals.auth;
	if (claims) {
		const { userId, sessionId } = claims;
		return { found: await loadActor(site.db, { userId, sessionId }) };
	}
	if (bearer !== 'other') return { found: null };
	const token = event.request.headers.get('authorization')?.replace(/^Bearer +/i, '') ?? '';
	return tokenTries.find({ address: event.getClientAddress(), token }, now, () =>
		loadTokenActor(site.db, token)
	);
}

/**
 * Whoever is suspended is told once, on the page for it: their browser loses its session, and is a visitor afterwards.
 *
 * @throws Redirect
 */
async function tellSuspended({ locals, url, cookies }: RequestEvent): Promise<void> {
	const { claims, bearer } = locals.auth;
	if (!claims || bearer !== 'none' || locals.actor !== null) return;
	if (!(await findSuspension(site.db, claims.userId))) return;
	clearSession(cookies);
	if (leadsToPage(url.pathname)) redirect(303, '/suspended');
}

function leadsToPage(pathname: string): boolean {
	return !/^\/(api|auth|events|suspended)(\/|$)/.test(pathname);
}

/** Whoever shows a token that does not hold is told so, and not answered as a visitor. */
function isRefusedToken({ locals }: RequestEvent): boolean {
	return locals.auth.bearer !== 'none' && locals.actor === null;
}

/** Whoever asks a lot at once waits for themselves, not others for them. */
const handleCaller: Handle = ({ event, resolve }) =>
	onBehalfOf(addressPrefix(event.getClientAddress()), () => resolve(event));

/** A database that is away or full before it is known who is asking; pages answer for themselves. */
const handleUnavailable: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} catch (cause) {
		if (!isHttpError(cause, 503)) throw cause;
		return refuseInWords(event, { status: 503, code: cause.body.message });
	}
};

export const handle: Handle = sequence(
	handleAnswer,
	handleCaller,
	handleLocale,
	handleUnavailable,
	handleRequest
);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// Whoever left does not wait for an answer, and the body that they broke off is no mistake of ours.
	if (status < 500 || event.request.signal.aborted) return { message };
	const id = event.locals.requestId;
	site.log.error({ err: error, requestId: id, route: event.route.id }, 'request failed');
	return { message, id };
};
