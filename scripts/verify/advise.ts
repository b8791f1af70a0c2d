import { withOwnerConnection } from '#lib/server/data/connection/owner-connection.ts';
import { serveDatabase } from '../../tests/support/served-database.ts';
import { askAdvisors, type Advice } from './advice/ask-advisors.ts';

// Supabase's own lints on the migrated embedded database: no error and no warning. Hints are shown, except that
// an index is unused, because in a new database every one is.

/** What the advisors must find, or they are not looking. */
const FAULTS = `
	create table public.forgotten (id bigint primary key);
	grant select on public.forgotten to anon;
	create function public.careless() returns bigint language sql security definer as 'select 1';
`;
const FINDINGS = ['rls_disabled_in_public', 'function_search_path_mutable'];

const database = await serveDatabase();
let findings: readonly Advice[];
let findingsWithFaults: readonly Advice[];
try {
	findings = await askAdvisors(database.url);
	await withOwnerConnection(database.url, (connection) => connection.execute(FAULTS));
	findingsWithFaults = await askAdvisors(database.url);
} finally {
	await database.close();
}

for (const { level, name, detail } of findings.filter((one) => one.name !== 'unused_index')) {
	console.log(`${level} ${name}: ${detail}`);
}
const overlooked = FINDINGS.filter(
	(name) =>
		!findingsWithFaults.some((one) => one.name === name && /forgotten|careless/.test(one.detail))
);
for (const name of overlooked) console.log(`The advisors overlooked a planted fault: ${name}`);

const failures = [
	findings.filter((one) => one.level === 'ERROR').length,
	findings.filter((one) => one.level === 'WARN').length,
	overlooked.length
];
const failed = failures.filter((count) => count > 0).length;
console.log(`${failures.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
