import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FUNCTION = /^export (?:async )?function\*? (\w+)/gm;
const TESTS = /\.test\.ts$/;

/** The functions that files of both folders export under one name, by name. Tests do not count. */
export function sharedNames(one: string, other: string): readonly string[] {
	const names = exportedFunctions(one);
	return [...exportedFunctions(other)].filter((name) => names.has(name)).sort();
}

function exportedFunctions(folder: string): ReadonlySet<string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return new Set(
		files
			.filter((file) => file.endsWith('.ts') && !TESTS.test(file))
			.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(FUNCTION)])
			.map(([, name = '']) => name)
	);
}
