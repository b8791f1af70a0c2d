import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** What one of Supabase's lints found (https://supabase.github.io/splinter). */
export interface Advice {
	readonly name: string;
	readonly level: 'ERROR' | 'WARN' | 'INFO';
	readonly detail: string;
}

const PATIENCE_MS = 120_000;

/**
 * Every lint for security and performance, asked with the Supabase CLI. It speaks to the database only, and
 * keeps its own files in a folder that is removed again.
 *
 * @throws Error when the CLI fails, also when it says nothing that can be read
 */
export async function askAdvisors(databaseUrl: string): Promise<readonly Advice[]> {
	const home = await mkdtemp(path.join(tmpdir(), 'trihelix-advisors-'));
	const command = ['db', 'advisors', `--remote=${databaseUrl}`, '--type=all', '--level=info'];
	const quiet = ['--fail-on=none', '--output-format=json', '--agent=no', `--workdir=${home}`];
	try {
		const { stdout } = await promisify(execFile)('supabase', [...command, ...quiet], {
			env: { PATH: process.env['PATH'], HOME: home, SUPABASE_TELEMETRY_DISABLED: '1' },
			timeout: PATIENCE_MS,
			shell: process.platform === 'win32'
		});
		const { results } = JSON.parse(stdout) as { readonly results: readonly Advice[] };
		return results.map(({ name, level, detail }) => ({ name, level, detail }));
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}
