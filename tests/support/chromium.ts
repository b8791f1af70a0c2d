import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** What to do on a machine without one. */
export const NO_CHROMIUM =
	'Browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium) or set CHROME_PATH to it.';

/** Keeps Chromium off the network and working as root in a container. */
export const CHROMIUM_FLAGS: readonly string[] = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * The Chromium or Chrome of this machine.
 *
 * @param env `CHROME_PATH` wins where it is set; otherwise `PATH` is searched
 * @returns its path, or `null` where there is none that runs
 */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
	const chosen = env['CHROME_PATH'];
	if (chosen) return isProgram(chosen) ? chosen : null;
	const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...candidates, ...ELSEWHERE].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
