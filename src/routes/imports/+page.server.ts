import { error, fail } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/messages.ts';
import { requireActor } from '#lib/server/auth/require-actor.ts';
import { redirectDone } from '#lib/server/http/form/done-cookie.ts';
import { stopUndo } from '#lib/server/use-cases/import/stop-undo.ts';
import { watchImports } from '#lib/server/use-cases/import/watch-imports.ts';
import { viewImport } from './import-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const { db, locale } = event.locals;
	const imports = await watchImports(db, actor, new Date());
	return {
		imports: imports.map((one) => viewImport(one, locale)),
		isUnderWay: imports.some(({ state }) => UNDER_WAY.includes(state)),
		isOperator: actor.regionRole === 'operator'
	};
};

const UNDER_WAY: readonly string[] = ['importing', 'undoing', 'stopping'];

export const actions = {
	stop: async (event) => {
		const actor = requireActor(event);
		const id = (await event.request.formData()).get('import');
		if (typeof id !== 'string') error(400);
		const asked = await stopUndo(event.locals.db, actor, id, new Date());
		if (asked.ok) redirectDone(event, resolve('/imports'), 'undo_stop_asked');
		if (asked.failure === 'forbidden') error(403);
		return fail(409, { trouble: m.imports_stop_too_late() });
	}
} satisfies Actions;
