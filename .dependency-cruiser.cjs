/**
 * Which room may import what: the table of docs/decisions/0004-rooms.md, which this file enforces.
 * A room is a folder; what it may import besides itself is listed here, other rooms by their path
 * and packages by their name.
 */
const ROOMS = {
	domain: { rooms: [], packages: [] },
	schemas: { rooms: ['domain'], packages: ['zod'] },
	// In which order those wait who want the same.
	'server/waiting': { rooms: [], packages: [], node: true },
	'server/data': {
		rooms: ['domain', 'server/waiting'],
		// pg-boss brings the SQL of its own tables, which are made with all others.
		packages: ['kysely', 'pg', 'pg-boss', '@electric-sql/[^/]+'],
		node: true
	},
	// The region in memory. Use cases ask it, and what puts the site or a worker together opens it; nobody else may.
	'server/live': {
		rooms: ['domain', 'server/data', 'server/waiting'],
		packages: [],
		node: true
	},
	'server/use-cases': {
		rooms: ['domain', 'server/data', 'server/live', 'server/waiting'],
		packages: [],
		node: true
	},
	'server/jobs': { rooms: ['domain', 'server/use-cases'], packages: ['pg-boss'], node: true },
	'server/embedding': { rooms: ['domain'], packages: [], node: true },
	'server/auth': {
		rooms: ['domain', 'schemas', 'server/data/auth', 'server/waiting'],
		packages: ['@supabase/[^/]+', 'jose', '@zxcvbn-ts/[^/]+'],
		node: true,
		framework: true
	},
	'server/http': {
		rooms: ['domain', 'schemas', 'server/waiting'],
		packages: ['zod'],
		node: true,
		framework: true
	},
	ui: {
		rooms: ['domain', 'i18n'],
		packages: ['svelte', '@lucide/svelte'],
		framework: true
	},
	// The language of a request lives in Node's AsyncLocalStorage.
	i18n: { rooms: ['domain'], packages: [], node: true, framework: true }
};
const ROUTES = {
	rooms: ['server/use-cases', 'schemas', 'server/auth', 'server/http', 'ui', 'i18n', 'domain'],
	packages: ['svelte', '@fontsource[^/]*/[^/]+'],
	node: false,
	framework: true
};

/** The type `Db` is all that these may know about the data room. */
const DB_TYPE_ONLY = ['server/auth', 'server/http'];

const TESTS = '\\.test\\.ts$';
const TEST_SUPPORT = ['^tests/support/', '^node_modules/(vitest|fast-check)/'];

const pathOf = (room) => `^src/lib/${room}/`;
const packagePath = (name) => `^(node_modules/)?(@types/)?${name}(/|$)`;
const FRAMEWORK = [
	'^(node_modules/)?@sveltejs/kit(/|$)',
	'^\\$(app|env|service-worker)',
	'\\$types$',
	'^(node_modules/)?svelte(/|$)'
];

function allowed(room, own) {
	return [
		own,
		...room.rooms.map(pathOf),
		...room.packages.map(packagePath),
		...(room.framework ? FRAMEWORK : [])
	];
}

const NODE_BUILT_IN = { dependencyTypesNot: ['core'] };

function roomRule(name, from, room, own, extra = []) {
	return {
		name,
		comment: `${name} may import ${[...room.rooms, ...room.packages].join(', ') || 'itself'} only.`,
		severity: 'error',
		from: { path: from, pathNot: TESTS },
		to: { pathNot: [...allowed(room, own), ...extra], ...(room.node ? NODE_BUILT_IN : {}) }
	};
}

const roomRules = Object.entries(ROOMS).map(([name, room]) =>
	roomRule(
		name.replace('/', '-'),
		pathOf(name),
		room,
		pathOf(name),
		DB_TYPE_ONLY.includes(name) ? ['^src/lib/server/data/db\\.ts$'] : []
	)
);

module.exports = {
	forbidden: [
		...roomRules,
		roomRule('routes', '^src/routes/', ROUTES, '^src/(routes|app\\.)', []),
		{
			name: 'only-the-type-of-db',
			comment:
				'auth and http know the type Db and nothing else of the data room; auth also the accounts it keeps.',
			severity: 'error',
			from: { path: DB_TYPE_ONLY.map(pathOf), pathNot: TESTS },
			to: {
				path: '^src/lib/server/data/',
				pathNot: '^src/lib/server/data/auth/',
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'tests-in-their-room',
			comment:
				'A test may import its room, what its room may import, the test tools, and nothing of the routes.',
			severity: 'error',
			from: { path: '^src/lib/domain/.*\\.test\\.ts$' },
			to: { pathNot: [pathOf('domain'), ...TEST_SUPPORT], dependencyTypesNot: ['core'] }
		},
		{
			name: 'nobody-imports-routes',
			comment: 'Routes are where everything ends.',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'no-server-in-the-browser',
			comment: 'What runs in the browser never imports the server.',
			severity: 'error',
			from: {
				path: [
					'^src/lib/(ui|i18n|domain|schemas)/',
					'^src/routes/.*\\.svelte$',
					'^src/routes/.*\\+(page|layout)\\.ts$'
				],
				pathNot: TESTS
			},
			to: { path: '^src/lib/server/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'nothing-missing',
			comment: 'An import that cannot be found, or of a package that package.json does not name.',
			severity: 'error',
			from: { pathNot: '^src/lib/i18n/paraglide/' },
			to: { couldNotResolve: true, pathNot: ['^\\$(app|env)', '^\\./\\$types', '/\\$types$'] }
		}
	],
	options: {
		doNotFollow: { path: ['node_modules', '^src/lib/i18n/paraglide/'] },
		exclude: { path: ['^\\.svelte-kit/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json', '.css']
		}
	}
};
