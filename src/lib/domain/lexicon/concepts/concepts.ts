import production from './production.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };

/**
 * A matter of work and the ways in which people speak of it, in both languages: its names, its machine, its usual result.
 * Who asks in one of them may be answered in another; they are near, and not the same.
 */
export interface Concept {
	/** The field of work it was written for. */
	readonly field: string;
	/** The usual name first; none of them in another concept. */
	readonly vi: readonly string[];
	readonly en: readonly string[];
}

/** Written for Trihelix. */
export const CONCEPTS: readonly Concept[] = [...production, ...services];
