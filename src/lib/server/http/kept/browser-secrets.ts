import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';

interface Asking {
	readonly cookies: Pick<Cookies, 'get' | 'getAll' | 'set' | 'delete'>;
	readonly url: URL;
}

/** What a browser keeps with the site, and the path under which alone its cookies are sent. */
export interface Kept {
	/** A draft of a new listing, or a form that was sent without a session. */
	readonly kind: 'draft' | 'form';
	readonly path: string;
}

/** The id stands in addresses and forms; whoever knows only that can read nothing. */
export interface BrowserSecret {
	readonly id: string;
	readonly secret: string;
}

/** Of one kind in one browser; the one that was begun first goes. */
const MOST = 5;
/** Seconds; 30 days, the longest anything is kept. */
const LIFETIME = 30 * 24 * 3600;
/** Milliseconds since 1970 in base 36, and ten random digits: sorted by id is sorted by age. */
const ID = /^[0-9a-z]{9}[0-9a-f]{10}$/;

export function newKeptId(now: Date): string {
	return now.getTime().toString(36).padStart(9, '0') + randomBytes(5).toString('hex');
}

export function isKeptId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}

/** What this browser holds of one kind, the newest first. */
export function listSecrets(
	{ cookies }: Pick<Asking, 'cookies'>,
	{ kind }: Pick<Kept, 'kind'>
): readonly BrowserSecret[] {
	const prefix = nameOf(kind, '');
	return cookies
		.getAll()
		.filter(({ name }) => name.startsWith(prefix) && isKeptId(name.slice(prefix.length)))
		.map(({ name, value }) => ({ id: name.slice(prefix.length), secret: value }))
		.sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** @returns undefined where this browser holds none under the id */
export function secretOf(
	{ cookies }: Pick<Asking, 'cookies'>,
	{ kind }: Pick<Kept, 'kind'>,
	id: string
): string | undefined {
	return cookies.get(nameOf(kind, id));
}

/** @returns the secrets that had to go for this one; nobody can read what is kept under them afterwards */
export function holdSecret(
	event: Asking,
	kept: Kept,
	{ id, secret }: BrowserSecret
): readonly string[] {
	const others = listSecrets(event, kept).filter((held) => held.id !== id);
	const gone = others.slice(MOST - 1);
	for (const held of gone) dropSecret(event, kept, held.id);
	event.cookies.set(nameOf(kept.kind, id), secret, {
		path: kept.path,
		maxAge: LIFETIME,
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:'
	});
	return gone.map((held) => held.secret);
}

export function dropSecret({ cookies, url }: Asking, { kind, path }: Kept, id: string): void {
	cookies.delete(nameOf(kind, id), { path, secure: url.protocol === 'https:' });
}

function nameOf(kind: Kept['kind'], id: string): string {
	return `trihelix-${kind}-${id}`;
}
