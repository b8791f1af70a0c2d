import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Query, type Client, type QueryArrayConfig } from 'pg';
import { readTap, type TapResult } from './tap.ts';

const INCLUDE = /^\\ir (\S+)$/gm;

/**
 * Runs one pgTAP file over the wire, as `psql` does under `supabase test db`: of psql's own commands it knows
 * `\ir FILE`. The file ends its own transaction; when it breaks off, that is undone here.
 */
export async function runTestFile(client: Client, file: string): Promise<TapResult> {
	const { lines, error } = await send(client, readWithIncludes(file));
	const result = readTap(lines);
	if (error === null) return result;
	await client.query('rollback');
	return { ...result, failures: [...result.failures, `Broke off: ${describe(error)}`] };
}

function readWithIncludes(file: string): string {
	return readFileSync(file, 'utf8').replaceAll(INCLUDE, (_, included: string) =>
		readWithIncludes(path.join(path.dirname(file), included))
	);
}

/** All statements in one message. What the first of them said is kept even when a later one fails. */
function send(
	client: Client,
	statements: string
): Promise<{ readonly lines: readonly string[]; readonly error: Error | null }> {
	return new Promise((resolve) => {
		const lines: string[] = [];
		const asked: QueryArrayConfig = { text: statements, rowMode: 'array' };
		const query = client.query(new Query<unknown[]>(asked));
		query.on('row', (row: unknown[]) => {
			if (typeof row[0] === 'string') lines.push(...row[0].split('\n'));
		});
		query.on('error', (error) => resolve({ lines, error }));
		query.on('end', () => resolve({ lines, error: null }));
	});
}

function describe(error: Error): string {
	const { where } = error as { readonly where?: string };
	return where === undefined ? error.message : `${error.message}\n${where}`;
}
