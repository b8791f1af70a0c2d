import { readFileSync } from 'node:fs';
import { isBelow } from './version-order.ts';

interface Floor {
	readonly name: string;
	/** The lowest version that is safe. */
	readonly from: string;
	readonly why: string;
}

const FLOORS: readonly Floor[] = [
	{ name: 'node', from: '22.17.0', why: 'runs TypeScript by stripping types' },
	{
		name: 'svelte',
		from: '5.55.7',
		why: 'scripts injected while rendering on the server, by attribute spread and promises'
	},
	{
		name: '@sveltejs/kit',
		from: '2.70.3',
		why: 'CVE-2026-22803, CVE-2024-53262 and several ways around limits and checks'
	},
	{ name: 'devalue', from: '5.8.1', why: 'GHSA-77vg-94rm-hx3p: a sparse array stops the server' },
	{ name: 'dompurify', from: '3.4.3', why: 'four ways around it, May 2026' },
	{ name: '@supabase/auth-js', from: '2.70.0', why: 'CVE-2025-48370: paths out of user ids' }
];

interface Lock {
	readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

// Every copy in node_modules counts, also one that another package brought along.
const { packages } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')) as Lock;
let tooOld = 0;
for (const { name, from, why } of FLOORS) {
	for (const [path, { version }] of Object.entries(packages)) {
		if (!path.endsWith(`node_modules/${name}`) || version === undefined) continue;
		if (!isBelow(version, from)) continue;
		tooOld += 1;
		console.error(`${path} is ${version}, but it takes ${from}: ${why}`);
	}
}
if (tooOld === 0)
	console.log(`All copies of ${FLOORS.map(({ name }) => name).join(', ')} are new enough.`);
process.exitCode = tooOld === 0 ? 0 : 1;
