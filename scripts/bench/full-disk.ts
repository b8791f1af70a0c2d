import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startKillableSite } from './kill-nine/killable-site.ts';
import { findLost, publishUntilGone, signInPublisher } from './kill-nine/publisher.ts';

// Fills the disk of an embedded database while listings are stored, and looks for what was acknowledged after there is
// room again: once with the room that the site keeps free, and once without, so that the engine meets the full disk.
// Prints JSON. Mounts a small disk in memory, which takes Linux and root:
//   npm run --silent bench:full-disk

const DISK_MB = 500;
const BEFORE_MS = 3_000;
const FULL_MS = 30_000;
const ASK_EVERY_MS = 200;
/** What a page says of something that cannot be stored, by language. */
const WORDS = [
	['vi', 'Tạm thời chưa lưu được'],
	['en', 'Nothing can be saved right now']
] as const;
const run = promisify(execFile);

const report = {
	kept: await fill({ TRIHELIX_MIN_FREE_MB: '64' }),
	none: await fill({ TRIHELIX_MIN_FREE_MB: '0' })
};
console.log(JSON.stringify(report));
const isLost = report.kept.lost + report.none.lost > 0;
const isSaid = Object.values(report).every(({ whileFull }) =>
	whileFull.words.every((words, at) => words === WORDS[at]?.[1])
);
if (isLost || !isSaid) process.exitCode = 1;

async function fill(env: Readonly<Record<string, string>>) {
	const disk = await mkdtemp(join(tmpdir(), 'trihelix-disk-'));
	await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
	const folder = join(disk, 'data');
	let site = await startKillableSite(folder, env);
	try {
		const publisher = await signInPublisher(site.url, 'truong-dai-hoc@demo.example');
		const stored: string[] = [];
		const over = new AbortController();
		const publishing = publishUntilGone(site.url, publisher, (id) => stored.push(id), over.signal);
		await wait(BEFORE_MS);
		// Writes until nothing more fits.
		const filler = join(disk, 'filler');
		await run('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M']).catch(() => undefined);
		const before = stored.length;
		await wait(FULL_MS);
		const whileFull = await statusesOf(site.url, publisher);
		over.abort();
		await publishing;
		await writeFile(filler, '');
		const backInMs = await untilReady(site.url);
		const lost = await findLost(site.url, stored);
		await site.kill();
		site = await startKillableSite(folder, env);
		const lostAfterStart = await findLost(site.url, stored);
		return {
			acknowledged: stored.length,
			acknowledgedWhileFull: stored.length - before,
			whileFull,
			backInMs,
			lost: new Set([...lost, ...lostAfterStart]).size
		};
	} finally {
		await site.kill();
		await run('umount', [disk]);
		await rm(disk, { recursive: true });
	}
}

/** What pages, the monitor and a write answer, and in which words. */
async function statusesOf(
	url: string,
	{ authorization, organisation }: { authorization: string; organisation: string }
) {
	const page = await fetch(`${url}/listings`);
	const monitor = await fetch(`${url}/readyz`);
	const writes: number[] = [];
	const words: (string | null)[] = [];
	for (const [language] of WORDS) {
		const write = await fetch(`${url}/listings/new?/publish`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				...{ authorization, origin: url, 'accept-language': language, accept: 'text/html' },
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({
				organisationId: organisation,
				kind: 'need',
				title: 'Cần gia công chi tiết khi đĩa đầy',
				summary: 'Chúng tôi tìm xưởng phay CNC làm được chi tiết nhôm theo bản vẽ, giao mỗi tháng.'
			})
		});
		writes.push(write.status);
		words.push(/<h1[^>]*>([^<]*)</.exec(await write.text())?.[1] ?? null);
	}
	return { page: page.status, monitor: monitor.status, writes, words };
}

async function untilReady(url: string): Promise<number> {
	const began = performance.now();
	while ((await fetch(`${url}/readyz`)).status !== 200) await wait(ASK_EVERY_MS);
	return Math.round(performance.now() - began);
}
