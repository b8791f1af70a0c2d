/** What an act gives back: its value, or one of the failures its type lists. */
export type Result<Value, Failure extends string> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

export function refuse<Failure extends string>(
	failure: Failure
): { readonly ok: false; readonly failure: Failure } {
	return { ok: false, failure };
}
