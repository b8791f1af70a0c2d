import { trimEnd } from '#lib/domain/text/trim-end.ts';

/** What an operator decides about the site itself; `.env.example` explains every variable. */
export interface SiteSettings {
	/** Folder under `regions/` to load. */
	readonly regionCode: string;
	/** Whether invented content and its accounts are loaded and announced on every page. Else the site is live. */
	readonly demo: boolean;
	/** The variables that are set and that only a site for others has; empty while it is tried out on one machine. */
	readonly realSettings: readonly string[];
	/** How to send mail, such as `smtps://user:secret@mail.example:465`; null keeps mail in the outbox. */
	readonly smtpUrl: string | null;
	readonly mailFrom: string;
	/** Address under which people reach the site, without a slash at the end; null: taken from the request. */
	readonly origin: string | null;
	/** Who matches changed listings: the site beside its other work, or workers alone. */
	readonly matching: 'site' | 'worker';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that only a site for others has, by what makes them real. */
const REAL: Readonly<Record<string, (value: string) => boolean>> = {
	HOST: (host) => !LOOPBACK.test(host),
	TRUSTED_PROXY: (count) => count !== '0',
	DATABASE_URL: isSet,
	SUPABASE_URL: isSet,
	ORIGIN: isSet,
	SMTP_URL: isSet
};
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/**
 * The demo is on where nothing is set, and off beside any setting of a real site unless it is asked for by
 * name: invented offers must never stand among real ones by accident.
 *
 * @throws Error with a plain sentence when a variable is set to something it cannot be
 */
export function readSiteSettings(env: Environment): SiteSettings {
	const realSettings = Object.entries(REAL)
		.filter(([name, isReal]) => env[name] && isReal(env[name]))
		.map(([name]) => name);
	return {
		regionCode: regionCodeOf(env['TRIHELIX_REGION'] || 'binh-duong'),
		demo: wantsDemo(env, realSettings),
		realSettings,
		smtpUrl: env['SMTP_URL'] || null,
		mailFrom: env['MAIL_FROM'] || 'Trihelix <no-reply@localhost>',
		origin: trimEnd(env['ORIGIN'] ?? '', /\//) || null,
		matching: matchingOf(env['TRIHELIX_MATCHING'] || 'site')
	};
}

function isSet(value: string): boolean {
	return value !== '';
}

function matchingOf(wish: string): SiteSettings['matching'] {
	if (wish === 'site' || wish === 'worker') return wish;
	throw new Error('TRIHELIX_MATCHING must be "site" or "worker".');
}

function wantsDemo(env: Environment, realSettings: readonly string[]): boolean {
	const wish = env['TRIHELIX_DEMO'];
	if (wish === 'on') return true;
	if (wish === 'off') return false;
	if (wish) throw new Error('TRIHELIX_DEMO must be "on" or "off".');
	return realSettings.length === 0;
}

function regionCodeOf(written: string): string {
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)) return written;
	throw new Error('TRIHELIX_REGION must be the name of a folder under regions/.');
}
