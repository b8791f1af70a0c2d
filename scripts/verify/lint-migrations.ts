import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { findOtherClocks } from './other-clocks.ts';

// Unsafe statements in migrations; which rules and why: `.squawk.toml`. And days that are not the region's.
const migrations = globSync('supabase/migrations/*.sql').sort();
if (migrations.length === 0) {
	console.error('There are no migrations in supabase/migrations.');
	process.exitCode = 1;
} else {
	const { status } = spawnSync('squawk', migrations, { stdio: 'inherit' });
	const clocks = migrations.flatMap((file) => findOtherClocks(file, readFileSync(file, 'utf8')));
	for (const { file, line, found } of clocks) {
		console.error(`${file}:${line}: ${found} is no day of the region: private.region_today() is`);
	}
	process.exitCode = status !== 0 ? (status ?? 1) : clocks.length > 0 ? 1 : 0;
}
