import { createHash } from 'node:crypto';

/** What is stored of a token. It has 256 random bits, so a plain digest cannot be guessed back. */
export function digestOfApiToken(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}
