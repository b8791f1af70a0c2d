import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';
import { mustLead } from './must-lead.ts';
import { readMailedCode } from './outbox.ts';
import { readSessionCookie } from './session-cookie.ts';
import { Visitor, type VisitorOptions } from './visitor.ts';

const signedIn = new Map<string, Promise<Visitor>>();

/** Somebody of the demo, signed in; one session for all tests of a file. */
export function demoPerson(name: string): Promise<Visitor> {
	const known = signedIn.get(name) ?? signInAs(`${name}@demo.example`, DEMO_PASSWORD);
	signedIn.set(name, known);
	return known;
}

/** A new session for an account with a password. */
export async function signInAs(
	email: string,
	password: string,
	options: VisitorOptions = {}
): Promise<Visitor> {
	const visitor = new Visitor(options);
	mustLead(await visitor.post('/sign-in?/password', { email, password }), /^\/desk/);
	return visitor;
}

export type SignedUp = Visitor & { readonly email: string };

export interface NewPerson extends VisitorOptions {
	readonly name?: string;
	readonly email?: string;
	/** Without one the person signs in with mailed codes. */
	readonly password?: string;
}

/** Somebody who just signed up and typed the mailed code. */
export async function newPerson(options: NewPerson = {}): Promise<SignedUp> {
	const email = options.email ?? `${randomUUID()}@people.example`;
	const visitor = new Visitor(options);
	const asked = await visitor.post('/sign-up', {
		name: options.name ?? 'Nguyễn Thử Nghiệm',
		email,
		...(options.password === undefined ? {} : { password: options.password })
	});
	mustLead(asked, /^\/verify/);
	const purpose = options.password === undefined ? 'sign_in' : 'sign_up';
	const code = await readMailedCode(email, visitor.site);
	mustLead(await visitor.post('/verify?/confirm', { email, code, purpose }), /^\/desk/);
	return Object.assign(visitor, { email });
}

/** The access token of a signed-in person, for the `Authorization` header. */
export function bearerOf(visitor: Visitor): { readonly authorization: string } {
	return { authorization: `Bearer ${readSessionCookie(visitor).access_token}` };
}
