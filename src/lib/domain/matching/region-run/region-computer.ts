import type { Lexicon } from '#lib/domain/lexicon/lexicon.ts';
import type { SavedIndex } from '../index/store/snapshot.ts';
import type { ScoreWeights } from '../score-weights.ts';
import type { DecidedPair } from './decided-pairs.ts';
import type { RegionListings } from './region-listing.ts';
import type { ScoreTask } from './score-part.ts';
import type { ScoredPart } from './scored-part.ts';

/** What computing over the whole region starts from. */
export interface RegionSnapshot {
	readonly listings: RegionListings;
	/** Null: our own glossary alone. */
	readonly lexicon: Lexicon | null;
	readonly weights: ScoreWeights;
	/** The region's, by its IANA name. */
	readonly timeZone: string;
	/** The instant of the run. */
	readonly now: Date;
	/** An index that holds these listings or most of them; null where their texts have not been read. */
	readonly saved: SavedIndex | null;
}

/** Whatever computes the parts of a run: this thread, or several others. `Row` is what becomes of an explained pair. */
export interface RegionComputer<Row> {
	/** How many parts it computes at the same time. */
	readonly lanes: number;
	score(task: ScoreTask): Promise<ScoredPart>;
	explain(pairs: readonly DecidedPair[]): Promise<readonly Row[]>;
	close(): Promise<void>;
}
