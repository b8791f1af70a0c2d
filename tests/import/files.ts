import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadRow, RowSource } from '../../scripts/import/row-source.ts';
import { openSource } from '../../scripts/import/open-source.ts';
import { inspectFile } from '../../scripts/import/read-text.ts';

/** A folder for the files of a test. */
export interface Desk {
	write(name: string, content: string | Uint8Array): Promise<string>;
	remove(): Promise<void>;
}

export async function makeDesk(): Promise<Desk> {
	const folder = await mkdtemp(path.join(tmpdir(), 'trihelix-import-'));
	return {
		async write(name, content) {
			const file = path.join(folder, name);
			await writeFile(file, content);
			return file;
		},
		remove: () => rm(folder, { recursive: true })
	};
}

export async function open(file: string): Promise<RowSource> {
	return openSource(await inspectFile(file));
}

export async function readAll(source: RowSource): Promise<readonly ReadRow[]> {
	return Array.fromAsync(source.rows());
}

/** Rows as objects, of a file in which all can be read. */
export async function objects(file: string): Promise<readonly unknown[]> {
	const rows = await readAll(await open(file));
	return rows.map((read) => {
		if (!read.ok) throw new Error(`Line ${read.line}: ${read.code}`);
		return Object.fromEntries(read.row.cells);
	});
}
