import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface MigrationFile {
	/** The number before the first underscore, as text: `20261121090000`. Order is by this. */
	readonly version: string;
	readonly name: string;
	readonly statements: string;
	/** SHA-256 of the file with line ends made `\n`, so that a checkout on Windows has the same one. */
	readonly checksum: string;
}

/** The migrations of a folder, in the order in which they apply. Other files are passed over. */
export async function readMigrationFiles(directory: string): Promise<readonly MigrationFile[]> {
	const names = (await readdir(directory)).filter((name) => /^\d+_[\w-]+\.sql$/.test(name));
	const files = await Promise.all(
		names.map(async (fileName) => readMigrationFile(directory, fileName))
	);
	files.sort((left, right) => compareVersions(left.version, right.version));
	for (const [index, file] of files.entries()) {
		if (file.version === files[index + 1]?.version) {
			throw new Error(`Two migrations carry the number ${file.version}.`);
		}
	}
	return files;
}

export function compareVersions(left: string, right: string): number {
	return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

async function readMigrationFile(directory: string, fileName: string): Promise<MigrationFile> {
	const text = await readFile(path.join(directory, fileName), 'utf8');
	const statements = text.replaceAll('\r\n', '\n');
	const [version = ''] = fileName.split('_', 1);
	return {
		version,
		name: fileName.slice(version.length + 1, -'.sql'.length),
		statements,
		checksum: createHash('sha256').update(statements).digest('hex')
	};
}
