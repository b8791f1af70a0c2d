import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePerson(event);
};

export const actions = {
	/** Ends every session of the account, this one too. */
	signOutEverywhere: async (event) => {
		requirePerson(event);
		const { error } = await event.locals.auth.supabase.auth.signOut({ scope: 'global' });
		if (error) throw error;
		redirect(303, resolve('/sign-in'));
	}
} satisfies Actions;
