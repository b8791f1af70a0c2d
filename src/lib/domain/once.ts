/** Makes something when it is first asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => (made ??= { value: make() }).value;
}
