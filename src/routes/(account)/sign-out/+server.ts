import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { clearSession } from '#lib/server/auth/session-cookie.ts';
import type { RequestHandler } from './$types';

/** Ends the session of this browser. One that has ended already only loses its cookies. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
	const { claims, supabase } = locals.auth;
	if (claims) {
		const { error: cause } = await supabase.auth.signOut({ scope: 'local' });
		if (cause) error(503, 'unavailable');
	}
	clearSession(cookies);
	redirect(303, resolve('/'));
};

/** Signing out changes something, so an address that is merely opened does not do it. */
export const GET: RequestHandler = () => redirect(303, resolve('/'));
