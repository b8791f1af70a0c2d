import { redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/domain/access/safe-next.ts';
import { isLocale, LOCALE_COOKIE } from '#lib/i18n/locale.ts';
import type { RequestHandler } from './$types';

const YEAR_S = 365 * 24 * 3600;

/** Remembers the language a person chose and brings them back to where they were. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const locale = form.get('locale');
	const next = form.get('next');
	if (isLocale(locale)) {
		cookies.set(LOCALE_COOKIE, locale, {
			path: '/',
			maxAge: YEAR_S,
			sameSite: 'lax',
			httpOnly: false,
			secure: url.protocol === 'https:'
		});
	}
	redirect(303, safeNext(typeof next === 'string' ? next : null, '/'));
};
