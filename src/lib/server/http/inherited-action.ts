/**
 * Whether a form asks for an action by a name that every object has, such as `?/constructor`. SvelteKit 2 looks
 * actions up in a plain object, and would call what that inherits.
 */
export function namesInheritedAction(url: URL): boolean {
	for (const name of url.searchParams.keys()) {
		if (name.startsWith('/')) return name.slice(1) in Object.prototype;
	}
	return false;
}
