import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from './install.mjs';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';

const INPUTS = [
	'messages',
	'package-lock.json',
	'package.json',
	'project.inlang/settings.json',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const NOT_BUILT = /\.test\.ts$|\/i18n\/paraglide\/|\.sql$/;
const STAMP = join(projectRoot, 'build/.built-from');

/** @returns {boolean} whether `build/` was made from the sources as they are now */
export function isBuilt() {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();
}

/** @returns {Promise<{ code: number, stopped: boolean }>} */
export async function build() {
	const sources = hashOfSources();
	const result = await runChild(
		projectNode,
		[join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{ env: { ...process.env, NODE_ENV: 'production' }, quiet: true }
	);
	if (result.code === 0 && !result.stopped) writeFileSync(STAMP, sources);
	return result;
}

/** @returns {string} SHA-256 over the names and contents of everything that goes into the build */
function hashOfSources() {
	const hash = createHash('sha256');
	for (const input of INPUTS) {
		for (const file of filesUnder(input)) {
			hash
				.update(`${file}\0`)
				.update(readFileSync(join(projectRoot, file)))
				.update('\0');
		}
	}
	return hash.digest('hex');
}

/**
 * @param {string} path relative to the project
 * @returns {string[]} sorted; empty where there is nothing at that path
 */
function filesUnder(path) {
	const absolute = join(projectRoot, path);
	if (!existsSync(absolute)) return [];
	if (!statSync(absolute).isDirectory()) return [path];
	return readdirSync(absolute, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(projectRoot.length))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !NOT_BUILT.test(file))
		.sort();
}
