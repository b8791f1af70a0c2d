import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

export const CODE_LIFETIME_MS = 15 * 60 * 1000;
/**
 * After so many wrong guesses in the browser that asked, a code opens nothing any more: a chance of 5 in a million for
 * each mail. Where a program asked, from anywhere, so many from each network address count.
 */
export const MOST_WRONG_GUESSES = 5;
/** And so many from all network addresses together. */
export const MOST_WRONG_GUESSES_UNBOUND = 25;

/** Six decimal digits, each number as likely as the other. */
export function drawCode(): string {
	return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a code. It is bound to its account: the same code means nothing for another one. */
export function digestOfCode(accountId: string, code: string): string {
	return createHash('sha256').update(`${accountId}:${code}`).digest('hex');
}

/** @param digest null where no code was mailed */
export function isCode(accountId: string, code: string, digest: string | null): boolean {
	const shown = Buffer.from(digestOfCode(accountId, code));
	const kept = Buffer.from(digest ?? '');
	return shown.length === kept.length && timingSafeEqual(shown, kept);
}
