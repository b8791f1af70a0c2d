import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { Visitor } from '../support/visitor.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const FILES = [
	'.git/HEAD',
	'.git/config',
	'.gitignore',
	'.env',
	'.env.example',
	'.env.local',
	'.data/database/PG_VERSION',
	'.data/backups',
	'.svelte-kit/generated/root.js',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'node_modules/pg/package.json',
	'build/handler.js',
	'build/server/index.js',
	'build/.built-from',
	'src/hooks.server.ts',
	'supabase/config.toml',
	'supabase/migrations/20261121090000_foundations.sql',
	'regions/binh-duong/demo/accounts.json',
	'scripts/serve.ts',
	'server/index.js',
	'handler.js',
	'config',
	'server-status',
	'debug/pprof',
	'metrics',
	'phpinfo.php',
	'etc/passwd',
	'proc/self/environ'
];

const WAYS: readonly ((file: string) => string)[] = [
	(file) => `/${file}`,
	(file) => `//${file}`,
	(file) => `/./${file}`,
	(file) => `/../${file}`,
	(file) => `/../../../../../../../${file}`,
	(file) => `/_app/../../${file}`,
	(file) => `/_app/immutable/../../../../${file}`,
	(file) => `/_app/immutable/..%2f..%2f..%2f..%2f${file}`,
	(file) => `/%2e%2e/${file}`,
	(file) => `/..%2f${file}`,
	(file) => `/..%5c${file}`,
	(file) => `/..%252f${file}`,
	(file) => `/%c0%ae%c0%ae/${file}`,
	(file) => `/..;/${file}`,
	(file) => `/${file}%00.html`,
	(file) => `/${file.replaceAll('.', '%2e')}`,
	(file) => `/${file}/`,
	(file) => `/static/${file}`
];

test('nothing but the site itself is served, by no spelling of its path', async () => {
	test.setTimeout(90_000);
	const visitor = new Visitor();
	const served: string[] = [];
	for (const file of FILES) {
		for (const way of WAYS) {
			const path = way(file);
			const { status, headers } = await visitor.get(path);
			const led =
				status === 308 && String(headers.location).replace(/\/$/, '') === path.replace(/\/$/, '');
			if (status !== 404 && status !== 400 && !led) served.push(`${status} ${path}`);
		}
	}
	expect(served).toEqual([]);
});

test('the browser gets no source map', async () => {
	const scripts = clientFiles().filter((file) => file.endsWith('.js'));
	expect(scripts.length).toBeGreaterThan(20);
	expect(clientFiles().filter((file) => file.endsWith('.map'))).toEqual([]);
	for (const file of scripts) {
		expect(readFileSync(join(ROOT, 'build/client', file), 'utf8')).not.toContain(
			'sourceMappingURL'
		);
	}
	const [some = ''] = scripts;
	expect((await new Visitor().get(`/${some}.map`)).status).toBe(404);
});

test('what the browser gets holds no secret and nothing of the server', () => {
	const secrets = [
		/-----BEGIN [A-Z ]*PRIVATE KEY-----/,
		/\bsb_secret_\w+/,
		/\bthx_[\w-]{43}\b/,
		/\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\./,
		/\bAKIA[0-9A-Z]{16}\b/,
		/\bgh[pousr]_\w{36}\b/,
		/service_role/,
		/postgres(ql)?:\/\//,
		/DATABASE_URL|SMTP_URL|SUPABASE_/,
		/trihelix-demo-2026/,
		/security definer|create policy/i,
		/\bfrom ['"](pg|kysely|pino|node:[a-z]+)['"]/,
		/scrypt|fbscrypt/,
		/@demo\.example/
	];
	const found = clientFiles()
		.filter((file) => /\.(js|css|html|json|svg|txt)$/.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(ROOT, 'build/client', file), 'utf8');
			return secrets
				.filter((secret) => secret.test(text))
				.map((secret) => `${secret.source} in ${file}`);
		});
	expect(found).toEqual([]);
});

function clientFiles(): readonly string[] {
	return readdirSync(join(ROOT, 'build/client'), { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.\w+$/.test(file)
	);
}
