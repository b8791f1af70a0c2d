import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs `pg_dump` against the owner's database. The password travels in the environment, where other users of
 * the machine cannot read it.
 *
 * @returns the dump as SQL
 * @throws Error with what the tool complained about, or saying that it is not installed
 */
export async function runPgDump(ownerUrl: string, parameters: readonly string[]): Promise<string> {
	const url = new URL(ownerUrl);
	const password = decodeURIComponent(url.password);
	url.password = '';
	const child = spawn('pg_dump', [...parameters, '--dbname', url.href], {
		env: { ...process.env, PGPASSWORD: password },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const exit = new Promise<number | null>((resolve, reject) => {
		child.once('error', (cause: NodeJS.ErrnoException) => {
			reject(
				cause.code === 'ENOENT'
					? new Error('pg_dump is not installed. It comes with the PostgreSQL client programs.')
					: cause
			);
		});
		child.once('close', resolve);
	});
	const [code, dump, complaint] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
	if (code !== 0) throw new Error(`pg_dump failed: ${complaint.trim()}`);
	return dump;
}
