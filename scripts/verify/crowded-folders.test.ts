import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { crowdedFolders, MOST_FILES } from './crowded-folders.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'crowded-folders-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function fill(folder: string, files: number): string {
	const at = path.join(root, folder);
	mkdirSync(at, { recursive: true });
	for (let n = 0; n < files; n += 1) writeFileSync(path.join(at, `${n}.ts`), '');
	return at;
}

it('names a folder with one file too many, however deep it lies', () => {
	const crowded = fill('rooms/listing', MOST_FILES + 1);
	expect(crowdedFolders(root)).toEqual([{ folder: crowded, files: MOST_FILES + 1 }]);
});

it('lets a folder hold as many as are allowed, and as many folders beside them', () => {
	fill('rooms', MOST_FILES);
	for (let n = 0; n < 5; n += 1) fill(`rooms/${n}`, MOST_FILES);
	expect(crowdedFolders(root)).toEqual([]);
});

it('leaves out what is generated', () => {
	const generated = fill('words', MOST_FILES + 1);
	fill('words/vi', MOST_FILES + 1);
	expect(crowdedFolders(root, [generated])).toEqual([]);
});
