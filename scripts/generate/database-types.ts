import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serveDatabase } from '../../tests/support/served-database.ts';
import { writeOrCompare } from './write-or-compare.ts';

// What Kysely knows of the tables, read out of a migrated database.

const FILE = 'src/lib/server/data/database.types.ts';
const OPTIONS = [
	'--dialect=postgres',
	'--camel-case',
	'--date-parser=string',
	'--type-mapping={"int8":"number"}',
	'--include-pattern={public,auth,auth_embedded}.*',
	'--log-level=warn',
	'--no-domains=false'
];

const database = await serveDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-types-'));
try {
	const made = path.join(folder, 'database.types.ts');
	await promisify(execFile)('kysely-codegen', [
		...OPTIONS,
		`--url=${database.url}`,
		`--out-file=${made}`
	]);
	writeOrCompare(FILE, await readFile(made, 'utf8'));
} finally {
	await rm(folder, { recursive: true });
	await database.close();
}
