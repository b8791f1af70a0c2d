const ROWS = '\nINSERT INTO ';
const DEFAULT_PRIVILEGES_OF = /^ALTER DEFAULT PRIVILEGES FOR ROLE (?:"[^"]+"|\w+) /;

/**
 * Makes a dump fit for another server: default privileges go to whoever restores, and not to the owner by name;
 * a setting that PostgreSQL knows only from 17 on is left out, and so are commands to `psql`, which is not used.
 * pg_dump writes all of them before or after the rows, so the rows are not looked at: people wrote them.
 */
export function portableDump(dump: string): string {
	const first = dump.indexOf(ROWS);
	if (first === -1) return withoutPreamble(withoutOwner(dump));
	const last = dump.lastIndexOf(ROWS);
	return (
		withoutPreamble(dump.slice(0, first)) + dump.slice(first, last) + withoutOwner(dump.slice(last))
	);
}

function withoutPreamble(beginning: string): string {
	return beginning
		.replace(/^\\restrict .*\n/m, '')
		.replace(/^SET transaction_timeout = 0;(?:\n|$)/m, '');
}

function withoutOwner(end: string): string {
	return end
		.split('\n')
		.map((line) => line.replace(DEFAULT_PRIVILEGES_OF, 'ALTER DEFAULT PRIVILEGES '))
		.join('\n')
		.replace(/^\\unrestrict .*\n/m, '');
}
