/** What every personal API token begins with, so that people and scanners recognise one that leaked. */
export const API_TOKEN_PREFIX = 'thx_';
/** Random bytes in a token. */
export const API_TOKEN_BYTES = 32;
/** How long a token may last, in days. */
export const API_TOKEN_LIFETIMES = [7, 30, 90, 365] as const;
export type ApiTokenLifetime = (typeof API_TOKEN_LIFETIMES)[number];
/** How many tokens of one person may be in force at a time. */
export const MOST_API_TOKENS = 20;

/** The prefix, then 32 bytes in base64url. */
const SHAPE = /^thx_[\w-]{43}$/;

/** True for what could be a token of ours; says nothing about whether it holds. */
export function looksLikeApiToken(text: string): boolean {
	return SHAPE.test(text);
}
