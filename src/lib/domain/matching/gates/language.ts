import type { Gate } from './gate.ts';
import { checkOverlap, tellOverlap } from './overlap.ts';

/** Open where both can work in one language. */
export const languageGate: Gate = {
	check: ({ need, offer }) =>
		checkOverlap(primaryLanguages(need.languages), primaryLanguages(offer.languages)),
	tell: ({ need, offer }) =>
		tellOverlap('languages', primaryLanguages(need.languages), primaryLanguages(offer.languages))
};

/** `vi` of `vi-VN`: two people with different regional tags still understand one another. Each once. */
export function primaryLanguages(tags: readonly string[]): readonly string[] {
	if (tags.every(isPrimary)) return tags;
	return [...new Set(tags.map((tag) => tag.split('-')[0]!.trim().toLowerCase()))].filter(Boolean);
}

/** Whether a tag needs no work, as nearly all need none. */
function isPrimary(tag: string, at: number, tags: readonly string[]): boolean {
	return /^[a-z]{2,3}$/.test(tag) && tags.indexOf(tag) === at;
}
