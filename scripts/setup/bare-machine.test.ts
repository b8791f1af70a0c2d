import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const CHECKOUT = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'trihelix-copy-'));
afterAll(() => rmSync(copy, { recursive: true }));

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
	return spawnSync(process.execPath, args, { cwd: CHECKOUT, env, encoding: 'utf8' });
}

test.each([
	['require-messages.mjs', 'The messages are not compiled yet. Run: npm run prepare:types\n'],
	['require-site.mjs', 'The site is not built yet. Run: npm start, or npm run build\n']
])('a fresh copy ends at %s with one sentence', (name, sentence) => {
	const folder = path.join(copy, 'scripts/setup');
	for (const file of [name, 'project-root.mjs']) {
		cpSync(path.join(import.meta.dirname, file), path.join(folder, file));
	}
	const { status, stderr } = runNode(['--import', path.join(folder, name), '--eval', '0']);
	expect(stderr).toBe(sentence);
	expect(status).toBe(1);
});

test('the settings of the browser tests can be read on a machine without a browser', () => {
	const { status, stderr } = runNode(
		['--input-type=module', '--eval', `await import('./playwright.config.ts')`],
		{
			...process.env,
			CHROME_PATH: '/nowhere/chromium'
		}
	);
	expect(stderr).toBe('');
	expect(status).toBe(0);
});
