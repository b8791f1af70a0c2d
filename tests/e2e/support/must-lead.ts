import { locationOf, type Answer } from './answer.ts';

const SHOWN = 300;

/**
 * The address that an answer sends to.
 *
 * @throws Error when it is no redirect, or one to another address than `where`
 */
export function mustLead(answer: Answer, where: RegExp): string {
	const location = locationOf(answer);
	if (answer.status === 303 && where.test(location)) return location;
	const said = /errors:\{[^}]*\}/.exec(answer.text)?.[0] ?? answer.text.slice(0, SHOWN);
	throw new Error(`Expected a way to ${where.source}, got ${answer.status} "${location}": ${said}`);
}
