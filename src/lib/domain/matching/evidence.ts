import type { TextLanguage } from '#lib/domain/listing/listing.ts';
import type { TextField } from '#lib/domain/text/passage.ts';

export const SIDES = ['need', 'offer'] as const;
export type Side = (typeof SIDES)[number];

/** Words of a listing that another listing answers. Quotes with the same `link` answer one another. */
export interface TextEvidence {
	readonly kind: 'text';
	readonly side: Side;
	readonly field: TextField;
	readonly language: TextLanguage;
	/** Which of the listing's texts, as an index into `texts`. */
	readonly text: number;
	/** The person's own words: `texts[text][field].slice(start, end)`. */
	readonly quote: string;
	/** UTF-16 offsets, end exclusive. */
	readonly start: number;
	readonly end: number;
	readonly link: number;
	/** The part of the text comparison that these words carry, in [0, 1]. */
	readonly share: number;
}

/** Two codes of one scheme and what they have in common. */
export interface CodeEvidence {
	readonly kind: 'codes';
	readonly scheme: string;
	readonly codes: Readonly<Record<Side, string>>;
	readonly shared: string;
}

/** A field of one side, or something computed from both (`distance_km`), as the value it holds. */
export interface FactEvidence {
	readonly kind: 'fact';
	readonly side: Side | 'both';
	/** Name of the profile's field. */
	readonly field: string;
	readonly value: string | number;
}

export type Evidence = TextEvidence | CodeEvidence | FactEvidence;

export function fact(
	side: FactEvidence['side'],
	field: string,
	value: string | number
): FactEvidence {
	return { kind: 'fact', side, field, value };
}
