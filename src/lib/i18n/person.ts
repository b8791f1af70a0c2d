import { m } from './messages.ts';

/** How somebody is called; by their address, where one may see it, until they have said their name. */
export function personName({
	name,
	email
}: {
	readonly name: string | null;
	readonly email: string | null;
}): string {
	return name ?? email ?? m.common_unnamed();
}
