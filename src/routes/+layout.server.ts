import { personName } from '#lib/i18n/person.ts';
import { takeDone } from '#lib/server/http/form/done-cookie.ts';
import { viewDone } from './done-view.ts';
import { recallKeptForm } from './recall-kept-form.ts';
import type { LayoutServerLoad } from './$types';

/** What the frame around every page shows; see `FrameView`. */
export const load: LayoutServerLoad = async (event) => {
	const { locals } = event;
	const done = takeDone(event);
	return {
		region: { name: locals.region.name[locals.locale] },
		person: locals.actor && { id: locals.actor.userId, name: personName(locals.actor) },
		demo: locals.region.isDemo,
		locale: locals.locale,
		done: done && viewDone(done),
		kept: await recallKeptForm(event)
	};
};
