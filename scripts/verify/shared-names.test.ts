import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sharedNames } from './shared-names.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'shared-names-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
}

const shared = () => sharedNames(path.join(root, 'data'), path.join(root, 'use-cases'));

it('names a function that both export, in whichever folder within them', () => {
	write('data/listing/listings.ts', 'const a = 1;\nexport async function findListing() {}\n');
	write('use-cases/find-listing.ts', 'export function findListing() {}\n');
	expect(shared()).toEqual(['findListing']);
});

it('leaves aside what is not exported, what is no function, and tests', () => {
	write('data/a.ts', 'export function one() {}\nfunction two() {}\nexport const three = 3;\n');
	write('use-cases/a.ts', 'export function two() {}\nexport function three() {}\n');
	write('use-cases/a.test.ts', 'export function one() {}\n');
	expect(shared()).toEqual([]);
});
