import { expect, test } from 'vitest';
import { readDatabaseSettings } from './settings.ts';

test('nothing set means the embedded database under .data', () => {
	expect(readDatabaseSettings({}, '/srv/site')).toEqual({
		mode: 'embedded',
		durability: 'balanced',
		root: '/srv/site',
		dataFolder: '/srv/site/.data',
		deadlineMs: 10_000,
		workDeadlineMs: 600_000,
		backupsKept: 14,
		minimumFreeBytes: 256 * 1024 * 1024
	});
});

test('an address makes it PostgreSQL, and a project’s address Supabase', () => {
	const DATABASE_URL = 'postgres://owner:secret@db.example/postgres';
	expect(readDatabaseSettings({ DATABASE_URL })).toMatchObject({
		mode: 'postgres',
		ownerUrl: DATABASE_URL,
		poolSize: 10
	});
	expect(
		readDatabaseSettings({ DATABASE_URL, SUPABASE_URL: 'https://project.example' })
	).toMatchObject({ mode: 'supabase' });
});

test('Supabase without the address of its Postgres is refused', () => {
	expect(() => readDatabaseSettings({ SUPABASE_URL: 'https://project.example' })).toThrow(
		'DATABASE_URL must hold'
	);
});

test.each([
	[{ TRIHELIX_DURABILITY: 'strong' }, 'TRIHELIX_DURABILITY'],
	[{ TRIHELIX_BACKUPS_KEEP: '0' }, 'TRIHELIX_BACKUPS_KEEP must be a whole number of at least 1'],
	[{ TRIHELIX_DEADLINE_MS: '1.5' }, 'TRIHELIX_DEADLINE_MS'],
	[{ TRIHELIX_MIN_FREE_MB: 'much' }, 'TRIHELIX_MIN_FREE_MB'],
	[{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must start with']
])('%o is refused in words that name the variable', (env, words) => {
	expect(() => readDatabaseSettings(env)).toThrow(words);
});

test('an empty variable counts as not set', () => {
	expect(readDatabaseSettings({ DATABASE_URL: '', TRIHELIX_DURABILITY: '' }).mode).toBe('embedded');
});
