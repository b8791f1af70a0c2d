import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { AuthApiError, isAuthApiError } from '@supabase/supabase-js';
import { newClient, newEmail, PASSWORD, signedUp, type Client } from './client.ts';

// Every method of supabase-js's auth client against the built site: none may be forgotten, here or in docs/auth-api.md,
// and what is not served is refused with a code of Supabase Auth. What is served is tried in supabase-js.e2e.ts.

const SERVED = [
	'signUp',
	'signInWithPassword',
	'signInWithOtp',
	'verifyOtp',
	'resend',
	'resetPasswordForEmail',
	'reauthenticate',
	'updateUser',
	'getUser',
	'getUserIdentities',
	'getClaims',
	'setSession',
	'refreshSession',
	'signOut',
	'admin.signOut'
];

/** Answered by the client, without a request of its own. */
const LOCAL = [
	'initialize',
	'getSession',
	'onAuthStateChange',
	'startAutoRefresh',
	'stopAutoRefresh',
	'dispose',
	'isThrowOnErrorEnabled',
	'mfa.listFactors',
	'mfa.getAuthenticatorAssuranceLevel',
	// They need a browser's authenticator, and begin with a call that is refused below.
	'mfa.webauthn.authenticate',
	'mfa.webauthn.register',
	'signInWithPasskey',
	'registerPasskey'
];

/** Private to the client, though JavaScript shows them. */
const INNER = [
	'fetch',
	'fetchJwk',
	'linkIdentityIdToken',
	'linkIdentityOAuth',
	'logger',
	'signInWithEthereum',
	'signInWithSolana'
];

interface Clients {
	/** Not signed in. */
	readonly nobody: Client;
	/** Signed in. */
	readonly person: Client;
	/** Sends the access token of a signed-in person with every request, as an administrator's client does its key. */
	readonly keyed: Client;
}

type Call = (clients: Clients) => PromiseLike<{ readonly error: unknown }>;

const ID = randomUUID();
const PHONE = '+84900000000';
const CODE = { factorId: ID, challengeId: ID, code: '123456' } as const;
const PARTY = { rpId: 'people.example', rpOrigins: ['https://people.example'] };
/** No authenticator made it, and nothing but its JSON is read before the refusal. */
const CREDENTIAL = { id: 'x', type: 'public-key', toJSON: () => ({ id: 'x' }) } as never;

type Refusal = readonly [status: number, code: string, call: Call];

function refused(
	status: number,
	code: string,
	calls: Readonly<Record<string, Call>>
): Readonly<Record<string, Refusal>> {
	return Object.fromEntries(
		Object.entries(calls).map(([name, call]) => [name, [status, code, call]])
	);
}

const REFUSED = {
	...refused(422, 'anonymous_provider_disabled', {
		signInAnonymously: ({ nobody }) => nobody.signInAnonymously()
	}),
	...refused(400, 'provider_disabled', {
		signInWithIdToken: ({ nobody }) => nobody.signInWithIdToken({ provider: 'google', token: 'x' }),
		signInWithOAuth: ({ nobody }) => openProvider(nobody)
	}),
	...refused(404, 'saml_provider_disabled', {
		signInWithSSO: ({ nobody }) => nobody.signInWithSSO({ domain: 'people.example' })
	}),
	...refused(422, 'web3_provider_disabled', {
		signInWithWeb3: ({ nobody }) =>
			nobody.signInWithWeb3({ chain: 'ethereum', message: 'x', signature: '0x1' })
	}),
	...refused(404, 'flow_state_not_found', {
		exchangeCodeForSession: ({ nobody }) => nobody.exchangeCodeForSession(ID)
	}),
	...refused(404, 'manual_linking_disabled', {
		linkIdentity: ({ person }) => person.linkIdentity({ provider: 'google' }),
		unlinkIdentity: async ({ person }) => {
			const [identity] = (await person.getUserIdentities()).data?.identities ?? [];
			if (identity === undefined) throw new Error('No identity is listed.');
			return person.unlinkIdentity(identity);
		}
	}),
	...refused(422, 'mfa_totp_enroll_not_enabled', {
		'mfa.enroll': ({ person }) => person.mfa.enroll({ factorType: 'totp' })
	}),
	...refused(422, 'mfa_webauthn_enroll_not_enabled', {
		'mfa.webauthn.enroll': ({ person }) => person.mfa.webauthn.enroll({ friendlyName: 'Key' })
	}),
	...refused(404, 'mfa_factor_not_found', {
		'mfa.challenge': ({ person }) => person.mfa.challenge({ factorId: ID }),
		'mfa.challengeAndVerify': ({ person }) => person.mfa.challengeAndVerify(CODE),
		'mfa.verify': ({ person }) => person.mfa.verify(CODE),
		'mfa.unenroll': ({ person }) => person.mfa.unenroll({ factorId: ID }),
		'mfa.webauthn.challenge': ({ person }) =>
			person.mfa.webauthn.challenge({ factorId: ID, webauthn: PARTY }),
		'mfa.webauthn.verify': ({ person }) =>
			person.mfa.webauthn.verify({
				factorId: ID,
				challengeId: ID,
				webauthn: { ...PARTY, type: 'request', credential_response: CREDENTIAL }
			}),
		'mfa.recoveryCodes.getStatus': ({ person }) => person.mfa.recoveryCodes.getStatus(),
		'mfa.recoveryCodes.unenroll': ({ person }) => person.mfa.recoveryCodes.unenroll()
	}),
	...refused(422, 'mfa_recovery_codes_enroll_not_enabled', {
		'mfa.recoveryCodes.generate': ({ person }) => person.mfa.recoveryCodes.generate(),
		'mfa.recoveryCodes.regenerate': ({ person }) => person.mfa.recoveryCodes.regenerate()
	}),
	...refused(422, 'mfa_recovery_codes_verify_not_enabled', {
		'mfa.recoveryCodes.verify': ({ person }) => person.mfa.recoveryCodes.verify({ code: 'x' })
	}),
	...refused(404, 'passkey_disabled', {
		'passkey.startRegistration': ({ person }) => person.passkey.startRegistration(),
		'passkey.verifyRegistration': ({ person }) =>
			person.passkey.verifyRegistration({ challengeId: ID, credential: CREDENTIAL }),
		'passkey.startAuthentication': ({ nobody }) => nobody.passkey.startAuthentication(),
		'passkey.verifyAuthentication': ({ nobody }) =>
			nobody.passkey.verifyAuthentication({ challengeId: ID, credential: CREDENTIAL }),
		'passkey.list': ({ person }) => person.passkey.list(),
		'passkey.update': ({ person }) => person.passkey.update({ passkeyId: ID, friendlyName: 'x' }),
		'passkey.delete': ({ person }) => person.passkey.delete({ passkeyId: ID })
	}),
	...refused(404, 'feature_disabled', {
		'oauth.getAuthorizationDetails': ({ person }) => person.oauth.getAuthorizationDetails(ID),
		'oauth.approveAuthorization': ({ person }) => person.oauth.approveAuthorization(ID),
		'oauth.denyAuthorization': ({ person }) => person.oauth.denyAuthorization(ID),
		'oauth.listGrants': ({ person }) => person.oauth.listGrants(),
		'oauth.revokeGrant': ({ person }) => person.oauth.revokeGrant({ clientId: ID })
	}),
	...refused(403, 'not_admin', {
		'admin.inviteUserByEmail': ({ keyed }) => keyed.admin.inviteUserByEmail(newEmail()),
		'admin.generateLink': ({ keyed }) =>
			keyed.admin.generateLink({ type: 'magiclink', email: newEmail() }),
		'admin.createUser': ({ keyed }) => keyed.admin.createUser({ email: newEmail() }),
		'admin.listUsers': ({ keyed }) => keyed.admin.listUsers(),
		'admin.getUserById': ({ keyed }) => keyed.admin.getUserById(ID),
		'admin.updateUserById': ({ keyed }) => keyed.admin.updateUserById(ID, {}),
		'admin.deleteUser': ({ keyed }) => keyed.admin.deleteUser(ID),
		'admin.mfa.listFactors': ({ keyed }) => keyed.admin.mfa.listFactors({ userId: ID }),
		'admin.mfa.deleteFactor': ({ keyed }) => keyed.admin.mfa.deleteFactor({ userId: ID, id: ID }),
		'admin.oauth.listClients': ({ keyed }) => keyed.admin.oauth.listClients(),
		'admin.oauth.createClient': ({ keyed }) =>
			keyed.admin.oauth.createClient({ client_name: 'x', redirect_uris: [] }),
		'admin.oauth.getClient': ({ keyed }) => keyed.admin.oauth.getClient(ID),
		'admin.oauth.updateClient': ({ keyed }) => keyed.admin.oauth.updateClient(ID, {}),
		'admin.oauth.deleteClient': ({ keyed }) => keyed.admin.oauth.deleteClient(ID),
		'admin.oauth.regenerateClientSecret': ({ keyed }) =>
			keyed.admin.oauth.regenerateClientSecret(ID),
		'admin.customProviders.listProviders': ({ keyed }) =>
			keyed.admin.customProviders.listProviders(),
		'admin.customProviders.createProvider': ({ keyed }) =>
			keyed.admin.customProviders.createProvider({
				provider_type: 'oauth2',
				identifier: 'custom:x',
				name: 'x',
				client_id: 'x',
				client_secret: 'x'
			}),
		'admin.customProviders.getProvider': ({ keyed }) =>
			keyed.admin.customProviders.getProvider('custom:x'),
		'admin.customProviders.updateProvider': ({ keyed }) =>
			keyed.admin.customProviders.updateProvider('custom:x', {}),
		'admin.customProviders.deleteProvider': ({ keyed }) =>
			keyed.admin.customProviders.deleteProvider('custom:x'),
		'admin.passkey.listPasskeys': ({ keyed }) => keyed.admin.passkey.listPasskeys({ userId: ID }),
		'admin.passkey.deletePasskey': ({ keyed }) =>
			keyed.admin.passkey.deletePasskey({ userId: ID, passkeyId: ID })
	})
};

/** Ways of methods that are served otherwise. */
const REFUSED_WAYS = {
	...refused(400, 'phone_provider_disabled', {
		'signing up by phone': ({ nobody }) => nobody.signUp({ phone: PHONE, password: PASSWORD }),
		'a password for a phone': ({ nobody }) =>
			nobody.signInWithPassword({ phone: PHONE, password: PASSWORD }),
		'a code to a phone': ({ nobody }) => nobody.signInWithOtp({ phone: PHONE }),
		'a code once more to a phone': ({ nobody }) => nobody.resend({ phone: PHONE, type: 'sms' }),
		'a phone for an account': ({ person }) => person.updateUser({ phone: PHONE })
	}),
	...refused(403, 'otp_expired', {
		'a code from a phone': ({ nobody }) =>
			nobody.verifyOtp({ phone: PHONE, token: '123456', type: 'sms' })
	}),
	...refused(400, 'validation_failed', {
		'a link in place of a code': ({ nobody }) =>
			nobody.verifyOtp({ token_hash: 'x', type: 'email' })
	}),
	...refused(422, 'mfa_phone_enroll_not_enabled', {
		'a phone as a factor': ({ person }) => person.mfa.enroll({ factorType: 'phone', phone: PHONE })
	}),
	...refused(401, 'bad_jwt', {
		'an administrator with the publishable key': ({ nobody }) => nobody.admin.listUsers(),
		'a factor for nobody': ({ nobody }) => nobody.mfa.enroll({ factorType: 'totp' })
	})
};

test('no method of the client is forgotten, here or in docs/auth-api.md', async () => {
	const known = [...SERVED, ...LOCAL, ...Object.keys(REFUSED)];
	expect(methodsOf(newClient()).filter((name) => !INNER.includes(name))).toEqual(
		[...known].sort((a, b) => (a < b ? -1 : 1))
	);
	const page = await readFile(
		path.resolve(import.meta.dirname, '../../../docs/auth-api.md'),
		'utf8'
	);
	const rows = page.split('\n').filter((line) => line.startsWith('| `'));
	const unwritten = known.filter((name) => !rows.some((row) => namesIn(row).includes(name)));
	expect(unwritten).toEqual([]);
	for (const [name, [status, code]] of Object.entries(REFUSED)) {
		const row = rows.find((line) => namesIn(line).includes(name)) ?? '';
		expect(row, name).toContain(`${status} \`${code}\``);
	}
});

test('what is not served is refused with a status and a code of Supabase Auth', async () => {
	const { client: person } = await signedUp();
	const token = (await person.getSession()).data.session?.access_token ?? '';
	const clients = { nobody: newClient(), person, keyed: newClient({ key: token }) };
	const answers: Record<string, readonly unknown[]> = {};
	const wanted: Record<string, readonly unknown[]> = {};
	for (const [name, [status, code, call]] of Object.entries({ ...REFUSED, ...REFUSED_WAYS })) {
		const { error } = await call(clients);
		answers[name] = isAuthApiError(error) ? [error.status, error.code] : [error];
		wanted[name] = [status, code];
	}
	expect(answers).toEqual(wanted);
	// None of it ended or changed the session of whoever asked.
	expect((await person.getUser()).error).toBeNull();
});

/** The names of the public functions of a client and its parts, sorted, such as `mfa.enroll`. */
function methodsOf(client: Client): readonly string[] {
	const { admin, mfa, oauth, passkey } = client;
	const parts = {
		'': client,
		'admin.': admin,
		'admin.customProviders.': admin.customProviders,
		'admin.mfa.': admin.mfa,
		'admin.oauth.': admin.oauth,
		'admin.passkey.': admin.passkey,
		'mfa.': mfa,
		'mfa.recoveryCodes.': mfa.recoveryCodes,
		'mfa.webauthn.': mfa.webauthn,
		'oauth.': oauth,
		'passkey.': passkey
	};
	return Object.entries(parts)
		.flatMap(([prefix, part]) => functionsOf(part).map((name) => `${prefix}${name}`))
		.filter((name) => name !== 'admin.fetch')
		.sort((a, b) => (a < b ? -1 : 1));
}

function functionsOf(part: object): readonly string[] {
	const names = new Set<string>();
	for (let at = part; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
		for (const name of Object.getOwnPropertyNames(at)) names.add(name);
	}
	return [...names].filter(
		(name) =>
			!name.startsWith('_') &&
			name !== 'constructor' &&
			typeof Reflect.get(part, name) === 'function'
	);
}

/** The methods in the first cell of a row of the table. */
function namesIn(row: string): readonly string[] {
	const [, cell = ''] = row.split(' |', 1)[0]?.split('| ') ?? [];
	return [...cell.matchAll(/`([\w.]+)/g)].map(([, name = '']) => name);
}

/** Where a browser would be sent to sign in with a provider. */
async function openProvider(client: Client): Promise<{ readonly error: unknown }> {
	const options = { skipBrowserRedirect: true };
	const { data } = await client.signInWithOAuth({ provider: 'google', options });
	const response = await fetch(data.url ?? '', { redirect: 'manual' });
	const { message, code } = (await response.json()) as { message: string; code: string };
	return { error: new AuthApiError(message, response.status, code) };
}
