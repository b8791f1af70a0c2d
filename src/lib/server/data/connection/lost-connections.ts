import type { Pool } from 'pg';

/**
 * Keeps a lost connection from ending the site. Whoever has a query under way gets its error from the query;
 * but `pg` also emits it, and an error that nobody listens to ends the process.
 */
export function surviveLostConnections(pool: Pool, onLost: (cause: Error) => void): void {
	pool.on('connect', (client) => client.on('error', onLost));
	// The pool repeats what an idle client said.
	pool.on('error', () => undefined);
}
