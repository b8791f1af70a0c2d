import { globSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { Counts } from '../counts.ts';
import { runTestFile } from './test-file.ts';

/** Runs every file of `supabase/tests` against a database that has pgTAP, and prints what failed. */
export async function runFolder(url: string, where: string): Promise<Counts> {
	const files = globSync('supabase/tests/*.sql').sort();
	const client = new Client({ connectionString: url });
	await client.connect();
	let [passed, failed] = [0, 0];
	try {
		for (const file of files) {
			const began = performance.now();
			const result = await runTestFile(client, file);
			const failedHere = result.failures.filter((line) => !line.startsWith('    ')).length;
			passed += result.passed;
			failed += failedHere;
			const seconds = ((performance.now() - began) / 1000).toFixed(1);
			console.log(
				`${failedHere === 0 ? 'ok    ' : 'FAILED'} ${where}: ${path.basename(file)}, ${result.passed} tests (${seconds} s)`
			);
			for (const line of result.failures) console.log(`  ${line}`);
		}
	} finally {
		await client.end();
	}
	return { passed, failed: files.length === 0 ? 1 : failed, skipped: 0 };
}
