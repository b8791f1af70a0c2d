import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/domain/access/password-rules.ts';
import * as bodies from '#lib/schemas/access/auth-api.ts';
import { BROWSER_HEADER, browserOf, NEXT_BROWSER_HEADER } from '../browser.ts';
import type { AuthContext, Caller } from './auth-context.ts';
import { AuthRefusal } from './auth-refusal.ts';
import { HEALTH, SETTINGS } from './describe-service.ts';
import { refuseNotServed, type Asked } from './not-served.ts';
import { askToReauthenticate } from './password/reauthenticate.ts';
import { readJson } from './read-json.ts';
import { readUser } from './account/read-user.ts';
import { refreshSession } from './session/refresh-session.ts';
import { resendCode, sendRecoveryCode, sendSignInCode } from './code/send-code.ts';
import { signInWithPassword } from './password/sign-in-with-password.ts';
import { signOut } from './session/sign-out.ts';
import { signUp } from './account/sign-up.ts';
import { updateUser } from './account/update-user.ts';
import { verifyCode } from './code/verify-code.ts';

interface Exchange extends Asked {
	readonly query: URLSearchParams;
}

interface Schema<Value> {
	safeParse(
		value: unknown
	):
		| { readonly success: true; readonly data: Value }
		| { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
}

interface SchemaIssue {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

/** What comes back as JSON; null stands for an answer without content. */
type Act = (exchange: Exchange) => Promise<object | null>;

const ACTS: Readonly<Record<string, Act>> = {
	'POST /signup': withBody(bodies.signUpBody, signUp),
	'POST /token?password': withBody(bodies.passwordGrantBody, signInWithPassword),
	'POST /token?refresh_token': withBody(bodies.refreshGrantBody, refreshSession),
	'POST /otp': withBody(bodies.otpBody, sendSignInCode),
	'POST /recover': withBody(bodies.recoverBody, sendRecoveryCode),
	'POST /resend': withBody(bodies.resendBody, resendCode),
	'POST /verify': withBody(bodies.verifyBody, verifyCode),
	'POST /logout': ({ context, query, caller }) =>
		signOut(context, parse(bodies.logoutScope, query.get('scope') ?? undefined), caller),
	'GET /user': ({ context, caller }) => readUser(context, caller),
	'PUT /user': withBody(bodies.updateUserBody, updateUser),
	'GET /reauthenticate': ({ context, caller }) => askToReauthenticate(context, caller),
	'GET /.well-known/jwks.json': ({ context, caller }) => context.keys.publicKeys(caller.now),
	'GET /settings': () => Promise.resolve(SETTINGS),
	'GET /health': () => Promise.resolve(HEALTH)
};

const PATHS = new Set(Object.keys(ACTS).map((key) => key.split(/[ ?]/)[1]));

/** Where the Auth API begins in a URL. */
const PREFIX = /^.*?\/auth\/v1(?=\/)/;
const API_VERSION = '2024-01-01';

/** Answers one request to the Auth API, in the words of its protocol. Mistakes of ours are thrown on. */
export async function answerRequest(
	context: AuthContext,
	request: Request,
	from: Pick<Caller, 'address' | 'now'>
): Promise<Response> {
	const url = new URL(request.url);
	const caller: Caller = {
		...from,
		bearer: bearerOf(request),
		browser: browserOf(request.headers, BROWSER_HEADER),
		nextBrowser: browserOf(request.headers, NEXT_BROWSER_HEADER)
	};
	try {
		const act = findAct(request.method, url);
		const body = await act({ context, request, query: url.searchParams, caller });
		return respond(body === null ? 204 : 200, body);
	} catch (cause) {
		if (cause instanceof AuthRefusal) return refusal(cause);
		throw cause;
	}
}

/** What answers a request; where nothing is served, that is a refusal. */
function findAct(method: string, url: URL): Act {
	const path = url.pathname.replace(PREFIX, '');
	const grant = path === '/token' ? `?${url.searchParams.get('grant_type') ?? ''}` : '';
	const key = `${method} ${path}${grant}`;
	const act = Object.hasOwn(ACTS, key) ? ACTS[key] : undefined;
	if (act) return act;
	return async (exchange) => {
		await refuseNotServed(key, exchange);
		if (!PATHS.has(path)) throw new AuthRefusal('not_found');
		throw new AuthRefusal(path === '/token' ? 'validation_failed' : 'method_not_allowed');
	};
}

function withBody<Body>(
	schema: Schema<Body>,
	act: (context: AuthContext, body: Body, caller: Caller) => Promise<object>
): Act {
	return async ({ context, request, caller }) =>
		act(context, parse(schema, await readJson(request)), caller);
}

function parse<Value>(schema: Schema<Value>, value: unknown): Value {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue, ...others] = parsed.error.issues;
	const isWeak = issue?.path[0] === 'password' && /^too_(short|long)$/.test(issue.message);
	if (isWeak && others.length === 0) {
		const message = `Password should be ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters long.`;
		const isShort = issue.message === 'too_short';
		throw new AuthRefusal('weak_password', {
			reasons: [issue.message],
			message: isShort ? `Password should be at least ${SHORTEST_PASSWORD} characters.` : message
		});
	}
	throw refusalFor(value, issue);
}

/** Who asks for what other keepers of accounts serve learns which part of it is not there. */
function refusalFor(value: unknown, issue: SchemaIssue | undefined): AuthRefusal {
	const body = typeof value === 'object' && value !== null ? value : {};
	const has = (name: string) => Object.hasOwn(body, name);
	if (has('phone') && !has('email')) {
		return new AuthRefusal(has('token') ? 'otp_expired' : 'phone_provider_disabled');
	}
	if (issue?.path[0] !== 'email') return new AuthRefusal('validation_failed');
	if (has('data') && !has('email') && !has('password')) {
		return new AuthRefusal('anonymous_provider_disabled');
	}
	const message = 'Unable to validate email address: invalid format';
	return new AuthRefusal('validation_failed', has('email') ? { message } : {});
}

function bearerOf(request: Request): string | null {
	return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function refusal({ code, message, status, detail }: AuthRefusal): Response {
	const body = detail.reasons
		? { code, message, weak_password: { reasons: detail.reasons } }
		: { code, message };
	const response = respond(status, body);
	if (detail.retryAfterSeconds !== undefined) {
		response.headers.set('retry-after', String(detail.retryAfterSeconds));
	}
	return response;
}

function respond(status: number, body: object | null): Response {
	const headers = { 'cache-control': 'no-store', 'x-supabase-api-version': API_VERSION };
	return body === null
		? new Response(null, { status, headers })
		: Response.json(body, { status, headers });
}
