import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs `pg_dump` or `psql` against the owner's database. The password travels in the environment, where other
 * users of the machine cannot read it.
 *
 * @returns what the tool wrote
 * @throws Error with what the tool complained about, or saying that it is not installed
 */
export async function runPostgresTool(
	tool: 'pg_dump' | 'psql',
	ownerUrl: string,
	parameters: readonly string[],
	input = ''
): Promise<string> {
	const url = new URL(ownerUrl);
	const password = decodeURIComponent(url.password);
	url.password = '';
	const child = spawn(tool, [...parameters, '--dbname', url.href], {
		env: { ...process.env, PGPASSWORD: password },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	const exit = new Promise<number | null>((resolve, reject) => {
		child.once('error', (cause: NodeJS.ErrnoException) => {
			reject(
				cause.code === 'ENOENT'
					? new Error(`${tool} is not installed. It comes with the PostgreSQL client programs.`)
					: cause
			);
		});
		child.once('close', resolve);
	});
	// A tool that ends early closes its input; what it says about that comes from its error output.
	child.stdin.on('error', () => undefined);
	child.stdin.end(input);
	const [code, output, complaint] = await Promise.all([
		exit,
		text(child.stdout),
		text(child.stderr)
	]);
	if (code !== 0) throw new Error(`${tool} failed: ${complaint.trim()}`);
	return output;
}
