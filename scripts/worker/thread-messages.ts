import type { DecidedPair } from '#lib/domain/matching/region-run/decided-pairs.ts';
import type { NumberRange } from '#lib/domain/matching/region-run/score-part.ts';
import type { ScoredPart } from '#lib/domain/matching/region-run/scored-part.ts';
import type { MatchRow } from '#lib/server/data/match-row.ts';

/** What a thread is asked; one question at a time. */
export type ThreadQuestion =
	| { readonly kind: 'score'; readonly range: NumberRange }
	| { readonly kind: 'explain'; readonly pairs: readonly DecidedPair[] };

/** `ready`: its index is built. */
export type ThreadAnswer =
	| { readonly kind: 'ready' }
	| { readonly kind: 'scored'; readonly part: ScoredPart }
	| { readonly kind: 'explained'; readonly rows: readonly MatchRow[] };
