import type { SavedIndex } from '#lib/domain/matching/index/store/snapshot.ts';
import type { DecidedPair } from '#lib/domain/matching/region-run/decided-pairs.ts';
import type { NumberRange, ScoreTask } from '#lib/domain/matching/region-run/score-part.ts';
import type { ScoredPart } from '#lib/domain/matching/region-run/scored-part.ts';
import type { MatchRow } from '#lib/server/data/matching/match-row.ts';

/** What a thread is asked; one question at a time. */
export type ThreadQuestion =
	| { readonly kind: 'read'; readonly range: NumberRange }
	| { readonly kind: 'open'; readonly saved: SavedIndex }
	| { readonly kind: 'score'; readonly task: ScoreTask }
	| { readonly kind: 'explain'; readonly pairs: readonly DecidedPair[] };

/** `opened`: it holds an index over the whole region, and only now can it score and explain. */
export type ThreadAnswer =
	| { readonly kind: 'read'; readonly saved: SavedIndex }
	| { readonly kind: 'opened' }
	| { readonly kind: 'scored'; readonly part: ScoredPart }
	| { readonly kind: 'explained'; readonly rows: readonly MatchRow[] };
