import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

// Unsafe statements in migrations; which rules and why: `.squawk.toml`.
const migrations = globSync('supabase/migrations/*.sql').sort();
if (migrations.length === 0) {
	console.error('There are no migrations in supabase/migrations.');
	process.exitCode = 1;
} else {
	const { status } = spawnSync('squawk', migrations, { stdio: 'inherit' });
	process.exitCode = status ?? 1;
}
