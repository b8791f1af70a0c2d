import { ESLint, Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, test } from 'vitest';
import { findOtherClocks } from './other-clocks.ts';

const NEW = 'supabase/migrations/20270101000000_new.sql';

test.each([
	['insert into x values (current_date);', 'current_date'],
	['select LOCALTIMESTAMP;', 'LOCALTIMESTAMP'],
	['select now()::date;', 'now()::date'],
	['select clock_timestamp() :: date;', 'clock_timestamp() :: date'],
	["select date_trunc('day', sent_at);", "date_trunc('day'"]
])('a new migration must not say %s', (sql, found) => {
	expect(findOtherClocks(NEW, `-- one\n${sql}`)).toEqual([{ file: NEW, line: 2, found }]);
});

test('a comment, an instant, a day of the region and an old migration are left alone', () => {
	expect(
		findOtherClocks(
			NEW,
			'-- not current_date\nselect private.region_today(), now(), current_dates;'
		)
	).toEqual([]);
	expect(
		findOtherClocks('supabase/migrations/20261121090000_old.sql', 'select current_date;')
	).toEqual([]);
});

const eslint = new ESLint();

/** What the rules for a file say about a piece of code, without the ones that need its types. */
async function complaintsAbout(code: string, file: string): Promise<readonly string[]> {
	const { rules } = (await eslint.calculateConfigForFile(file)) as Linter.Config;
	return new Linter()
		.verify(
			code,
			{
				files: ['**/*.ts'],
				languageOptions: { parser },
				rules: { 'no-restricted-syntax': rules!['no-restricted-syntax']! }
			},
			{ filename: file }
		)
		.map(({ message }) => message);
}

test.each([
	'now.toISOString().slice(0, 10)',
	"now.toISOString().split('T')",
	'now.getDate()',
	'now.getDay()',
	'now.getHours()',
	'now.getUTCMonth()',
	'now.setDate(3)',
	"now.toLocaleDateString('vi')",
	'now.toDateString()',
	"new Intl.DateTimeFormat('vi').format(now)",
	'`select current_date`'
])(
	'the linter refuses %s',
	async (expression) => {
		const code = `export const day = (now: Date) => ${expression};\n`;
		for (const file of ['src/lib/domain/done.ts', 'src/site.server.ts', 'scripts/mail.ts']) {
			expect(await complaintsAbout(code, file)).toHaveLength(1);
		}
	},
	120_000
);

test('the linter lets instants be written down', async () => {
	const code = 'export const at = (now: Date) => [now.toISOString(), now.getTime()];\n';
	expect(await complaintsAbout(code, 'src/site.server.ts')).toEqual([]);
});
