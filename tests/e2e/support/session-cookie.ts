import type { Visitor } from './visitor.ts';

const NAME = 'trihelix-session';

export interface SessionTokens {
	readonly access_token: string;
	readonly refresh_token: string;
	readonly expires_at: number;
	readonly expires_in: number;
	readonly token_type: string;
	readonly user?: unknown;
}

/** @throws Error for somebody who has no session cookie */
export function readSessionCookie({ cookies }: Visitor): SessionTokens {
	const pieces = [...cookies]
		.filter(([name]) => name === NAME || name.startsWith(`${NAME}.`))
		.sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
	const encoded = /^base64-(.+)$/.exec(pieces.map(([, value]) => value).join(''))?.[1];
	if (encoded === undefined) throw new Error('There is no session in the cookies.');
	return JSON.parse(Buffer.from(encoded, 'base64url').toString()) as SessionTokens;
}

/** Puts these tokens in place of the session, cut into pieces as the site cuts them. */
export function writeSessionCookie(visitor: Visitor, tokens: unknown): void {
	for (const name of [...visitor.cookies.keys()]) {
		if (name.startsWith(NAME)) visitor.cookies.delete(name);
	}
	const value = `base64-${Buffer.from(JSON.stringify(tokens)).toString('base64url')}`;
	const pieces = value.match(/.{1,3180}/g) ?? [];
	const [only] = pieces;
	if (pieces.length === 1 && only !== undefined) visitor.cookies.set(NAME, only);
	else pieces.forEach((piece, index) => visitor.cookies.set(`${NAME}.${index}`, piece));
}
