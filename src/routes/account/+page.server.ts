import { resolve } from '$app/paths';
import { succeed } from '#lib/domain/result.ts';
import { personInput } from '#lib/schemas/person/person.ts';
import { requirePerson } from '#lib/server/auth/require-person.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { changePerson } from '#lib/server/use-cases/person/change-person.ts';
import { findPerson } from '#lib/server/use-cases/person/find-person.ts';
import { act } from '../act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requirePerson(event);
	return { settings: await findPerson(event.locals.db, actor) };
};

export const actions = {
	default: (event) => {
		const actor = requirePerson(event);
		return act(event, {
			actor,
			schema: personInput,
			work: async (settings) => succeed(await changePerson(event.locals.db, actor, settings)),
			done: () => redirectDone(event, resolve('/account'), 'profile_saved'),
			failures: {}
		});
	}
} satisfies Actions;
