import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Expression } from './find-expressions.ts';

/**
 * Loads modules and records every `RegExp` that is built meanwhile, by them or by what they import.
 *
 * @param files must not have been loaded before: a module is evaluated only once
 */
export async function recordBuilt(files: readonly string[]): Promise<readonly Expression[]> {
	const built: Expression[] = [];
	const Original = globalThis.RegExp;
	let loading = '';
	const record = (made: RegExp): RegExp => {
		built.push({ where: `built by ${loading}`, source: made.source, flags: made.flags });
		return made;
	};
	globalThis.RegExp = new Proxy(Original, {
		construct: (target, [pattern, flags]: [RegExp | string, string?]) =>
			record(new target(pattern, flags)),
		apply: (target, _self, [pattern, flags]: [RegExp | string, string?]) =>
			record(target(pattern, flags))
	});
	try {
		for (const file of files) {
			loading = file;
			await import(pathToFileURL(path.resolve(file)).href);
		}
	} finally {
		globalThis.RegExp = Original;
	}
	return built;
}
