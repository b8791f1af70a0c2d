import { spawnSync } from 'node:child_process';
import { findChromium } from '../../tests/support/chromium.ts';

// Debian's own package where we may install it. Nothing is downloaded from a browser vendor.

function installChromium(): void {
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const { status } = spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env });
		if (status !== 0) return;
	}
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

if (findChromium(process.env) === null && !process.env['CHROME_PATH'] && mayInstall()) {
	installChromium();
}
const found = findChromium(process.env);
if (found === null) {
	console.error(
		'Browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium) or set CHROME_PATH to it.'
	);
	process.exitCode = 1;
} else {
	console.log(found);
}
