import type { Db } from '#lib/server/data/db.ts';
import { JOBS } from '#lib/server/data/identity.ts';
import { countPublicFigures, type PublicFigures } from '#lib/server/data/region/figures.ts';

const FRESH_MS = 60_000;

/** The counts as of a moment. */
export type Figures = (now: Date) => Promise<PublicFigures>;

/** Counts for the home page, at most a minute old. Concurrent readers share one count. */
export function createFigures(db: Db): Figures {
	let counted: { readonly at: number; readonly figures: Promise<PublicFigures> } | null = null;

	return (now) => {
		if (counted !== null && now.getTime() - counted.at < FRESH_MS) return counted.figures;
		const figures = db.transaction(JOBS, (tx) => countPublicFigures(tx, now));
		counted = { at: now.getTime(), figures };
		figures.catch(() => (counted = null));
		return figures;
	};
}
