import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installPackage } from './install-package.ts';

// The substitute for apt records its arguments, and behaves as apt does while another process holds its locks.

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'trihelix-apt-'));
	vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

/** @param ends an exit code for each call after the question for its version; the last one for all later ones */
function placeApt(ends: readonly number[]): () => readonly string[] {
	const asked = path.join(folder, 'asked');
	const script = `#!/bin/sh
[ "$1" = --version ] && exit 0
echo "$*" >> '${asked}'
calls=$(wc -l < '${asked}')
set -- ${ends.join(' ')}
[ "$calls" -gt $# ] && calls=$#
shift $((calls - 1))
exit $1
`;
	writeFileSync(path.join(folder, 'apt-get'), script);
	chmodSync(path.join(folder, 'apt-get'), 0o755);
	return () => readFileSync(asked, 'utf8').trim().split('\n');
}

describe.runIf(process.getuid?.() === 0)('as root', () => {
	test('an installation waits minutes for the lock of another', async () => {
		const asked = placeApt([0]);
		expect(await installPackage('chromium')).toBe(true);
		const [update, install] = asked();
		expect(update).toMatch(/DPkg::Lock::Timeout=300 update$/);
		expect(install).toMatch(/DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium$/);
	});

	test('lists that another is writing are asked for again', async () => {
		const asked = placeApt([100, 100, 0]);
		expect(await installPackage('chromium', { betweenTriesMs: 1 })).toBe(true);
		expect(asked().map((line) => line.split(' ')[3])).toEqual([
			'update',
			'install',
			'update',
			'install'
		]);
	});

	test('a package that is not there is given up at once, and a lock that is never released in the end', async () => {
		const unknown = placeApt([0, 100]);
		expect(await installPackage('nothing')).toBe(false);
		expect(unknown()).toHaveLength(2);
		rmSync(path.join(folder, 'asked'));
		const held = placeApt([100]);
		expect(await installPackage('chromium', { betweenTriesMs: 1 })).toBe(false);
		expect(held()).toHaveLength(20);
	});
});
