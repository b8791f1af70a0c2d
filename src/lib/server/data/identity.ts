/**
 * In whose name a transaction runs. `anon` is a visitor, `authenticated` a signed-in person, `jobs` the
 * system's own work, `supabase_auth_admin` the Auth API that the site answers outside Supabase.
 */
export type Identity =
	| { readonly role: 'anon' }
	| { readonly role: 'authenticated'; readonly userId: string }
	| { readonly role: 'jobs' }
	| { readonly role: 'supabase_auth_admin' };

export const ANONYMOUS: Identity = { role: 'anon' };
export const JOBS: Identity = { role: 'jobs' };
export const AUTH_ADMIN: Identity = { role: 'supabase_auth_admin' };

/** A signed-in person; a visitor for null. The caller must have authenticated the person. */
export function identityOf(person: { readonly userId: string } | null): Identity {
	return person === null ? ANONYMOUS : { role: 'authenticated', userId: person.userId };
}

/** The claims that `auth.uid()` and the policies read. */
export function claimsOf(identity: Identity): string {
	return JSON.stringify(
		identity.role === 'authenticated'
			? { role: identity.role, sub: identity.userId }
			: { role: identity.role }
	);
}
