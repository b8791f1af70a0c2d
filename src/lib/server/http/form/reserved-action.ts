/**
 * Whether a form asks for an action by a name that no page of ours gives one: `?/default`, which SvelteKit 2 fails
 * on, or a name that every object has, such as `?/constructor`, which it would look up in a plain object and call.
 */
export function namesReservedAction(url: URL): boolean {
	for (const name of url.searchParams.keys()) {
		if (!name.startsWith('/')) continue;
		const action = name.slice(1);
		return action === 'default' || action in Object.prototype;
	}
	return false;
}
