import { foldText } from '../text/fold.ts';

/** Room for a number at the end within the 80 characters of a slug. */
const LONGEST_BASE = 72;
/** For names that hold no letter a slug can. */
const NAMELESS = 'o';

/**
 * What stands for an organisation in addresses: lower case Latin letters, digits and single hyphens.
 *
 * @param taken slugs in use that begin alike; the answer is none of them
 */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
	const base = slugBase(name);
	if (!taken.has(base)) return base;
	for (let number = 2; ; number += 1) {
		const numbered = `${base}-${number}`;
		if (!taken.has(numbered)) return numbered;
	}
}

/** The beginning that all slugs for a name share. */
export function slugBase(name: string): string {
	const words = foldText(name).match(/[a-z0-9]+/g) ?? [];
	const base = words.join('-').slice(0, LONGEST_BASE).replace(/-$/, '');
	return base === '' ? NAMELESS : base;
}
