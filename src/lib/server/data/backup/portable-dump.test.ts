import { expect, test } from 'vitest';
import { portableDump } from './portable-dump.ts';

const BEFORE = ['\\restrict a1B2', 'SET transaction_timeout = 0;', 'SET lock_timeout = 0;'];
const ROWS = [
	"INSERT INTO public.notes VALUES ('",
	'SET transaction_timeout = 0;',
	'\\unrestrict a1B2',
	'ALTER DEFAULT PRIVILEGES FOR ROLE postgres',
	"');",
	"INSERT INTO public.notes VALUES ('the end');"
];
const AFTER = [
	'ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT SELECT ON TABLES TO anon;',
	'ALTER DEFAULT PRIVILEGES FOR ROLE "the owner" IN SCHEMA public REVOKE ALL ON TABLES FROM anon;',
	'\\unrestrict a1B2',
	''
];

test('what only one server or psql understands is left out, and rows stay as they are', () => {
	expect(portableDump([...BEFORE, ...ROWS, ...AFTER].join('\n')).split('\n')).toEqual([
		'SET lock_timeout = 0;',
		...ROWS,
		'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon;',
		'ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM anon;',
		''
	]);
});
