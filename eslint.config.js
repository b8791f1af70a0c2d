import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { awaitOnlyTheTransaction } from './scripts/verify/eslint-rules/await-only-the-transaction.js';
import { noSelectStar } from './scripts/verify/eslint-rules/no-select-star.js';
import svelteConfig from './svelte.config.js';

/** SvelteKit and the tools ask for a default export in these. */
const CONFIG_FILES = [
	'*.config.{js,ts}',
	'*.cjs',
	'project.inlang/*.js',
	'tests/support/e2e-setup.ts'
];
const PLAIN_SCRIPTS = ['**/*.{js,mjs,cjs}'];

const noDefaultExport = {
	selector: 'ExportDefaultDeclaration',
	message: 'Named exports only.'
};
const noClockOrChance = [
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'Time comes in as `now: Date`.'
	},
	{
		selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
		message: 'Time comes in as `now: Date`.'
	},
	{
		selector: 'MemberExpression[object.name="performance"][property.name="now"]',
		message: 'Time comes in as `now: Date`.'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'Chance comes in as a seeded generator.'
	},
	{
		selector: 'MemberExpression[object.name="crypto"]',
		message: 'Chance comes in as a seeded generator.'
	}
];

const ONE_CLOCK = 'A day is a day in the zone of the region: see `domain/day.ts`.';
/** A day or an hour by the clock of UTC, of the host or of the database. */
const noOtherClock = [
	{
		selector:
			'CallExpression[callee.property.name=/^(slice|substring|split|replace)$/][callee.object.callee.property.name=/^(toISOString|toJSON)$/]',
		message: ONE_CLOCK
	},
	{
		selector:
			'CallExpression[callee.property.name=/^(get|set)(Date|Day|Month|FullYear|Hours|Minutes)$|^getTimezoneOffset$/]',
		message: ONE_CLOCK
	},
	{
		selector:
			'CallExpression[callee.property.name=/^getUTC(Date|Day|Month|FullYear|Hours)$|^to(Locale)?(Date|Time)String$/]',
		message: ONE_CLOCK
	},
	{
		selector: 'MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]',
		message: 'Dates are written by `i18n/dates.ts`.'
	},
	{
		selector:
			'TemplateElement[value.raw=/\\b(current_date|localtimestamp|localtime)\\b|\\bnow\\(\\)::date\\b/i]',
		message: 'The day in the region is `private.region_today()`.'
	}
];
const CLOCKS = ['src/lib/domain/day.ts', 'src/lib/domain/local-time.ts', 'src/lib/i18n/dates.ts'];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'reports/',
			'test-results/',
			'playwright-report/',
			'src/lib/i18n/paraglide/',
			'src/lib/server/data/database.types.ts',
			'.data/',
			'.cache/'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		plugins: {
			trihelix: {
				rules: {
					'await-only-the-transaction': awaitOnlyTheTransaction,
					'no-select-star': noSelectStar
				}
			}
		},
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			// What people type may hold control characters, and we look for them.
			'no-control-regex': 'off',
			'no-restricted-syntax': ['error', noDefaultExport],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `redirect()` and `error()` of SvelteKit are thrown.
			'@typescript-eslint/only-throw-error': [
				'error',
				{ allow: [{ from: 'package', package: '@sveltejs/kit', name: ['HttpError', 'Redirect'] }] }
			],
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: { attributes: false } }
			],
			'trihelix/no-select-star': 'error',
			'trihelix/await-only-the-transaction': 'error'
		}
	},
	{
		// ESLint takes whatever comes out of another component for `any`; svelte-check knows its type and checks it.
		files: ['**/*.svelte', '**/*.svelte.ts'],
		...ts.configs.disableTypeChecked,
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig, projectService: false, program: null }
		},
		rules: {
			...ts.configs.disableTypeChecked.rules,
			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		// Components get addresses as props; they are resolved where they are made.
		files: ['src/lib/ui/**/*.svelte', 'src/routes/**/[A-Z]*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		files: ['src/**/*.{ts,svelte}', 'scripts/**/*.ts'],
		ignores: ['**/*.test.ts', ...CLOCKS],
		rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noOtherClock] }
	},
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts', ...CLOCKS],
		rules: {
			'no-restricted-syntax': ['error', noDefaultExport, ...noOtherClock, ...noClockOrChance]
		}
	},
	{
		files: CLOCKS,
		rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noClockOrChance] }
	},
	{
		// The helpers that Kysely hands to a callback are bound: they are made to be taken apart.
		files: ['src/lib/server/data/**/*.ts'],
		rules: { '@typescript-eslint/unbound-method': 'off' }
	},
	{
		files: ['scripts/verify/eslint-rules/*.test.ts'],
		rules: { 'trihelix/no-select-star': 'off' }
	},
	{
		files: CONFIG_FILES,
		rules: { 'no-restricted-syntax': 'off' }
	},
	{
		files: PLAIN_SCRIPTS,
		...ts.configs.disableTypeChecked,
		languageOptions: { ...ts.configs.disableTypeChecked.languageOptions, globals: globals.node }
	}
);
