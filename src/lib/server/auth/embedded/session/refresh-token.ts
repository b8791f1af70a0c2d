import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance. */
export function drawRefreshToken(): string {
	return randomBytes(32).toString('base64url');
}

export function digestOfRefreshToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
