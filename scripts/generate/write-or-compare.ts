import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a generated file, or with `--check` among the arguments only compares: the process then ends with 1
 * where the file is not what would be written.
 */
export function writeOrCompare(file: string, content: string): void {
	if (!process.argv.includes('--check')) {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	} else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
		console.error(`${file} is not what its sources say. Run the script without --check.`);
		process.exitCode = 1;
	}
}
