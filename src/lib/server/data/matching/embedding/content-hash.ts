import { createHash } from 'node:crypto';

/** Under which the vector of a text is kept: SHA-256 of the model's id and the text, in hex. */
export function contentHash(model: string, text: string): string {
	return createHash('sha256').update(model).update('\n').update(text).digest('hex');
}
