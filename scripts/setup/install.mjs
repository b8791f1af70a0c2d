import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';

/** The Node that the project brings along as an npm package, whatever the machine has. */
export const projectNode = join(
	projectRoot,
	'node_modules/node/bin',
	process.platform === 'win32' ? 'node.exe' : 'node'
);

/**
 * Whether `node_modules` holds exactly what the lock file asks for. npm writes
 * `node_modules/.package-lock.json` as the last act of an install, so it says what is really there,
 * and after an interrupted install it is missing.
 *
 * @returns {boolean}
 */
export function isInstalled() {
	const installedLock = join(projectRoot, 'node_modules/.package-lock.json');
	if (!existsSync(installedLock) || !existsSync(projectNode)) return false;
	const wanted = readPackages(join(projectRoot, 'package-lock.json'));
	const present = readPackages(installedLock);

	for (const [path, { version }] of Object.entries(present)) {
		if (wanted[path] !== undefined && wanted[path].version !== version) return false;
	}
	return Object.entries(wanted).every(
		([path, { optional, peer }]) => path === '' || optional || peer || present[path] !== undefined
	);
}

/**
 * Installs what the lock file names. `npm install` and not `npm ci`, because `npm ci` refuses a
 * lock file that lacks optional packages of other platforms, and a registry mirror may not have
 * them; that the result is what the lock file says is checked here instead.
 *
 * @returns {Promise<{ code: number, stopped: boolean }>}
 */
export async function install() {
	const result = await runChild(
		'npm',
		['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
		{ env: machineEnvironment(), quiet: true }
	);
	if (result.code !== 0 || result.stopped) return result;
	if (!isInstalled()) {
		console.error('node_modules is not what package-lock.json asks for: run npm install by hand.');
		return { code: 1, stopped: false };
	}
	return result;
}

/** @returns {string} for example `24.21.0`; throws where the binary does not run on this machine */
export function projectNodeVersion() {
	return execFileSync(projectNode, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
}

/**
 * The environment without our own `node_modules/.bin`: an install replaces the Node in there, so
 * npm must run on the machine's.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function machineEnvironment() {
	const own = join(projectRoot, 'node_modules/.bin');
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== own);
	return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function readPackages(lockFile) {
	return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
