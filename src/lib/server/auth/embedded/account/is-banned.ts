import type { Account } from '#lib/server/data/auth/account.ts';

export function isBanned({ bannedUntil }: Account, now: Date): boolean {
	return bannedUntil !== null && bannedUntil > now;
}
