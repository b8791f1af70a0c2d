import { nameKey } from '../text/fold.ts';

export interface SearchableCode {
	readonly scheme: string;
	readonly code: string;
	readonly nameVi: string;
	readonly nameEn: string | null;
}

/** Schemes that say what an organisation does; levels of readiness and the like do not. */
const NOT_ABOUT_WORK: ReadonlySet<string> = new Set(['trl', 'sdg']);

/**
 * Codes whose number begins as written, or whose name holds every word, marks and case left aside; the widest
 * codes first.
 */
export function findCodes<Code extends SearchableCode>(
	codes: readonly Code[],
	written: string,
	limit: number
): readonly Code[] {
	const words = written
		.slice(0, 200)
		.split(/[\s,;]+/)
		.map(nameKey)
		.filter((word) => word !== '')
		.slice(0, 8);
	if (words.length === 0) return [];
	return codes
		.filter(({ scheme }) => !NOT_ABOUT_WORK.has(scheme))
		.filter((code) => {
			const name = nameKey(`${code.nameVi} ${code.nameEn ?? ''}`);
			const number = nameKey(code.code);
			return words.every((word) => name.includes(word) || number.startsWith(word));
		})
		.toSorted((one, other) => one.code.length - other.code.length)
		.slice(0, limit);
}
