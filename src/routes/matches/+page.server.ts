import { requireActor } from '#lib/server/auth/require-actor.ts';
import { isReadyWithin } from './is-ready-within.ts';
import { loadBest } from './load-best.ts';
import type { PageServerLoad } from './$types';

/** In milliseconds. What takes longer follows the page, which meanwhile says that it is on its way. */
const PATIENCE_MS = 500;

export const load: PageServerLoad = async (event) => {
	const actor = requireActor(event);
	const best = loadBest(event.locals, actor, new Date());
	// Who comes from another page still sees that one, and who comes back finds their place only on a whole page.
	const isWhole = event.isDataRequest || event.url.searchParams.has('whole');
	const isReady = isWhole || (await isReadyWithin(best, PATIENCE_MS));
	return {
		hasOrganisation: actor.memberships.length > 0,
		best: isReady ? await best : best
	};
};
