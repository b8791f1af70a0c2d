import type { RequestEvent } from '@sveltejs/kit';
import { dayOf } from '#lib/domain/day.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locale.ts';
import { createKeptPage } from '#lib/server/http/kept/kept-page.ts';
import type { LiveRegion } from '#lib/server/live/live-region.ts';
import type { Figures } from '#lib/server/live/read-figures.ts';

/** Answers the home page to whom it is the same as to everybody else; others get `render`. */
export type VisitorHome = (
	event: RequestEvent,
	render: () => Promise<Response>,
	now: Date
) => Promise<Response>;

/**
 * The home page of visitors, from memory, one for each language. It shows listings by the day of their
 * publication, and figures, and is rendered anew when any of them changes: what is published is on it at once.
 */
export function createVisitorHome(site: {
	readonly live: LiveRegion;
	readonly figures: Figures;
}): VisitorHome {
	const pages = { vi: createKeptPage(), en: createKeptPage() };

	return (event, render, now) => {
		if (!isVisitorAtHome(event)) return render();
		// The same promise as long as the figures are the same.
		const shown = [site.live.revision, dayOf(now, site.live.timeZone), site.figures(now)];
		return pages[event.locals.locale](shown, render);
	};
}

/**
 * Whether nothing in a request can change the home page except the language that was chosen for it: no account, no
 * cookie besides that of the language, no question.
 */
function isVisitorAtHome({ cookies, isDataRequest, locals, request, url }: RequestEvent): boolean {
	return (
		url.pathname === '/' &&
		url.search === '' &&
		request.method === 'GET' &&
		!isDataRequest &&
		locals.actor === null &&
		locals.auth.bearer === 'none' &&
		cookies.getAll().every(({ name }) => name === LOCALE_COOKIE)
	);
}
