import type { Glosser } from '#lib/domain/lexicon/gloss.ts';
import type { Side } from '#lib/domain/matching/evidence.ts';
import type { Locale } from '../locale.ts';

/** What words about a match depend on besides the match itself. */
export interface MatchReader {
	readonly locale: Locale;
	/** Whose eyes it is told for: "your" is this side, "their" the other one. */
	readonly side: Side;
	/** Whether that side is the reader's own listing; of somebody else's, nothing is "yours". */
	readonly isOwn: boolean;
	readonly now: Date;
	/** The name of a code or a place in the reader's language; null where the region has none. */
	readonly codeName: (scheme: string, code: string) => string | null;
	readonly placeName: (code: string) => string | null;
	/** What quoted words mean in the reader's language. */
	readonly gloss: Glosser;
}

export function otherSide(side: Side): Side {
	return side === 'need' ? 'offer' : 'need';
}
