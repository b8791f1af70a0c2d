/** The author's own words from which something was taken: `text.slice(start, end)`, in UTF-16 units. */
export interface Quote {
	readonly quote: string;
	readonly start: number;
	readonly end: number;
}

/** Why something was guessed: the author's words, or so many published listings that read alike. */
export type Ground =
	({ readonly kind: 'words' } & Quote) | { readonly kind: 'alike'; readonly listings: number };

/** An answer taken from a text, to be shown as guessed until its author agrees. */
export interface Guess<Value> {
	readonly value: Value;
	readonly ground: Ground;
}

export function inWords<Value>(value: Value, { quote, start, end }: Quote): Guess<Value> {
	return { value, ground: { kind: 'words', quote, start, end } };
}
