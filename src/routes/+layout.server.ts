import type { LayoutServerLoad } from './$types';

/** What the frame around every page shows; see `FrameView`. */
export const load: LayoutServerLoad = ({ locals }) => ({
	region: { name: locals.region.name[locals.locale] },
	person: locals.actor && { name: locals.actor.name },
	demo: locals.region.isDemo,
	locale: locals.locale
});
