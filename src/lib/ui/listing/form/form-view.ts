import type { Locale } from '#lib/i18n/locale.ts';
import type { Option } from '#lib/ui/field/field-props.ts';
import type { MatchView } from '#lib/ui/matching/match-view.ts';
import type { StoppedView } from '#lib/ui/matching/stopped-view.ts';

/** Why an answer stands in a form though nobody typed it, and what it was then. */
export interface AnswerMark {
	readonly value: string;
	/** The author's own words; null where listings that read alike say so. */
	readonly quote: string | null;
	readonly listings: number;
}

/** What the form of a listing shows: answers as they were typed, and what there is to choose from. */
export interface ListingFormView {
	/** Under each name all that was typed or ticked. */
	readonly answers: Readonly<Record<string, readonly string[]>>;
	readonly marks: Readonly<Record<string, AnswerMark>>;
	/** One sentence for each field, by its name. */
	readonly errors: Readonly<Record<string, string>>;
	/** Those ticked, suggested or searched for. */
	readonly codes: readonly Option[];
	readonly places: readonly Option[];
	readonly locale: Locale;
}

/** Who answers what is written so far. */
export interface PreviewView {
	/** How many fit well. */
	readonly count: number;
	readonly best: readonly MatchView[];
	/** What would be among the best but for a condition. */
	readonly stopped: readonly StoppedView[];
}
