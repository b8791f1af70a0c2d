import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { localTimeOf } from '../../src/lib/domain/local-time.ts';
import { readSnapshot } from '../../tests/support/database-snapshot.ts';
import { installPackage } from './install-package.ts';

// `npm run test:later [-- script...]`: the unit and database tests, or the named npm scripts, under other
// clocks. No test may depend on the day or the time at which it runs.

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_SECONDS = 86_400;
const CLOCKS = [
	{ name: 'in 400 days', seconds: 400 * DAY_SECONDS },
	// The day changes in the region one minute after the first test began.
	{ name: `at 23:59 in ${ZONE}`, seconds: secondsUntilLastMinute(new Date()) }
];
const SCRIPTS = ['test:unit', 'test:policies', 'test:data'];

/** @returns how many seconds after `now` the clocks of the region show 23:59:00 */
function secondsUntilLastMinute(now: Date): number {
	const [hours = 0, minutes = 0] = localTimeOf(now, ZONE).slice(11).split(':').map(Number);
	const seconds = now.getUTCSeconds();
	return (2 * DAY_SECONDS - 60 - (hours * 3600 + minutes * 60 + seconds)) % DAY_SECONDS;
}

/** The variant of libfaketime for programs with several threads; null where it is not installed. */
function findLibrary(): string | null {
	const root = '/usr/lib';
	if (!existsSync(root)) return null;
	const candidates = ['', ...readdirSync(root)].map((folder) =>
		path.join(root, folder, 'faketime/libfaketimeMT.so.1')
	);
	return candidates.find((file) => existsSync(file)) ?? null;
}

if (findLibrary() === null) await installPackage('faketime');
const library = findLibrary();
if (library === null) {
	console.error('Tests under another clock need faketime. Debian: apt-get install faketime');
	console.log('0 passed, 1 failed');
	process.exit(1);
}

// It is kept between runs, so that no other run may meet a database of another day.
await readSnapshot();

const named = process.argv.slice(2);
const scripts = named.length > 0 ? named : SCRIPTS;
let failed = 0;
for (const { name, seconds } of CLOCKS) {
	for (const script of scripts) {
		console.log(`\n${script}, ${name}`);
		const { status } = spawnSync('npm', ['run', '--silent', script], {
			stdio: 'inherit',
			env: {
				...process.env,
				LD_PRELOAD: library,
				FAKETIME: `+${seconds}`,
				// Timers and deadlines are no days.
				FAKETIME_DONT_FAKE_MONOTONIC: '1'
			}
		});
		console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${script}, ${name}`);
		if (status !== 0) failed += 1;
	}
}
console.log(`${scripts.length * CLOCKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
