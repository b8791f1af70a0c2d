/** What every field of a form takes. */
export interface FieldProps {
	/** Name in the posted form; also the id, unless `id` says otherwise. */
	name: string;
	label: string;
	id?: string;
	hint?: string;
	/** One sentence; null or absent where the answer is fine. */
	error?: string | null;
	required?: boolean;
	/** Marks an answer taken from the person's own text rather than given by them. */
	guessed?: boolean;
}

/** A choice in a list: the code that is posted, and its word. */
export interface Option {
	readonly value: string;
	readonly label: string;
	readonly hint?: string;
}

/** For `aria-describedby`: the ids of the hint and the error that are there, or nothing. */
export function describedBy(
	id: string,
	hint: string | undefined,
	error: string | null | undefined
): string | undefined {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
