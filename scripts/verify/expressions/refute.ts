import { check } from 'recheck';
import { readEdges } from './read-edges.ts';

const PATIENCE_MS = 60_000;

/**
 * Whether an expression takes time linear in its text, whatever the text. Proven by its automaton, not tried.
 *
 * @returns null when it is proven; otherwise what speaks against it
 */
export async function refute(source: string, flags: string): Promise<string | null> {
	const result = await check(readEdges(source), flags, {
		checker: 'automaton',
		timeout: PATIENCE_MS
	});
	if (result.status === 'safe') return null;
	return result.status === 'vulnerable'
		? `${result.complexity.summary}, for example ${result.attack.pattern}`
		: `not proven (${result.error.kind})`;
}
