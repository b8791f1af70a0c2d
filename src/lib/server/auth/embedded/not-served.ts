import type { AuthContext, Caller } from './auth-context.ts';
import { AuthRefusal, type AuthErrorCode } from './auth-refusal.ts';
import { readJson } from './read-json.ts';
import { requireBearer } from './session/require-session.ts';

/** A request to the Auth API. */
export interface Asked {
	readonly context: AuthContext;
	readonly request: Request;
	readonly caller: Caller;
}

/** Where the protocol wants a signed-in caller, it refuses others before anything else. */
type Asker = 'anybody' | 'account';

/** What the protocol has and this site does not serve: which requests, the code they get, and who gets it. */
const NOT_SERVED: readonly (readonly [RegExp, AuthErrorCode, Asker])[] = [
	[/^POST \/token\?web3$/, 'web3_provider_disabled', 'anybody'],
	[/^POST \/token\?id_token$/, 'provider_disabled', 'anybody'],
	[/^POST \/token\?pkce$/, 'flow_state_not_found', 'anybody'],
	[/^GET \/authorize$/, 'provider_disabled', 'anybody'],
	[/^POST \/sso$/, 'saml_provider_disabled', 'anybody'],
	[/^(GET|DELETE) \/user\/identities\//, 'manual_linking_disabled', 'account'],
	[/^(GET|DELETE) \/user\/oauth\/grants$/, 'feature_disabled', 'account'],
	[/^(GET|POST) \/oauth\//, 'feature_disabled', 'account'],
	[/^POST \/factors\/recovery-codes\/verify$/, 'mfa_recovery_codes_verify_not_enabled', 'account'],
	[/^POST \/factors\/recovery-codes(\/|$)/, 'mfa_recovery_codes_enroll_not_enabled', 'account'],
	[/^(GET|POST|DELETE) \/factors\//, 'mfa_factor_not_found', 'account'],
	[/^(GET|POST|PATCH|DELETE) \/passkeys(\/|$)/, 'passkey_disabled', 'anybody'],
	// The secret key of a Supabase project has no counterpart here, so nobody may.
	[/^(GET|POST|PUT|PATCH|DELETE) \/admin\//, 'not_admin', 'account'],
	[/^POST \/invite$/, 'not_admin', 'account']
];

const ENROLMENTS: Readonly<Record<string, AuthErrorCode>> = {
	totp: 'mfa_totp_enroll_not_enabled',
	phone: 'mfa_phone_enroll_not_enabled',
	webauthn: 'mfa_webauthn_enroll_not_enabled'
};

/**
 * Refuses what the protocol has and this site does not serve; returns for everything else.
 *
 * @param key method and path, for tokens with the kind of grant, such as `POST /token?web3`
 * @throws AuthRefusal
 */
export async function refuseNotServed(
	key: string,
	{ context, request, caller }: Asked
): Promise<void> {
	if (key === 'POST /factors') {
		await requireBearer(context, caller);
		throw new AuthRefusal(enrolmentIn(await readJson(request)));
	}
	const found = NOT_SERVED.find(([pattern]) => pattern.test(key));
	if (!found) return;
	const [, code, asker] = found;
	if (asker === 'account') await requireBearer(context, caller);
	throw new AuthRefusal(code);
}

function enrolmentIn(body: unknown): AuthErrorCode {
	const type =
		typeof body === 'object' && body !== null && 'factor_type' in body && body.factor_type;
	if (typeof type !== 'string' || !Object.hasOwn(ENROLMENTS, type)) return 'validation_failed';
	return ENROLMENTS[type] ?? 'validation_failed';
}
