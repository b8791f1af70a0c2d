import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { countPart, type Counts } from './counts.ts';
import { leftOut } from './left-out.ts';
import type { Part } from './steps.ts';

export interface PartResult {
	readonly counts: Counts;
	/** What it did not check, a line each. */
	readonly leftOut: readonly string[];
	readonly exitCode: number;
	readonly output: string;
	/** Where the whole output was written. */
	readonly log: string;
}

const LIMIT_MS = 20 * 60_000;
const running = new Set<ChildProcess>();

/** Ends every part under way, with all its children. */
export function endParts(): void {
	for (const child of running) endGroup(child);
}

/**
 * Runs an npm script to its end and counts what it checked. Its output goes to `reports/`.
 *
 * @param env on top of this process's
 */
export async function runPart(
	{ script, countedBy }: Part,
	env: Readonly<Record<string, string>>
): Promise<PartResult> {
	const name = script.replaceAll(':', '-');
	const log = `reports/${name}.log`;
	const report = `reports/${name}.json`;
	mkdirSync('reports', { recursive: true });
	rmSync(report, { force: true });

	const reporters =
		countedBy === 'vitest report'
			? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
			: [];
	const { exitCode, output } = await runScript(['run', '--silent', script, ...reporters], {
		...env,
		// The others do not read it.
		PLAYWRIGHT_JSON_OUTPUT_FILE: report
	});
	writeFileSync(log, output);

	const readable = countedBy === 'closing line' ? lastLine(output) : readIfThere(report);
	return {
		counts: countPart(countedBy, exitCode, readable),
		leftOut: leftOut(countedBy, readable, output),
		...{ exitCode, output, log }
	};
}

async function runScript(
	args: readonly string[],
	env: Readonly<Record<string, string>>
): Promise<{ exitCode: number; output: string }> {
	const child = spawn('npm', args, {
		detached: process.platform !== 'win32',
		shell: process.platform === 'win32',
		env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	running.add(child);
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
	const limit = setTimeout(() => {
		chunks.push(Buffer.from(`\nEnded after ${LIMIT_MS / 60_000} minutes.\n`));
		endGroup(child);
	}, LIMIT_MS);
	try {
		const exitCode = await new Promise<number>((resolve, reject) => {
			child.once('error', reject);
			// What it left running would hold the output open.
			child.once('exit', () => endGroup(child));
			child.once('close', (code) => resolve(code ?? 1));
		});
		return { exitCode, output: Buffer.concat(chunks).toString() };
	} finally {
		clearTimeout(limit);
		running.delete(child);
	}
}

function endGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
	} catch (error) {
		// ESRCH: nothing is left of it.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

function lastLine(output: string): string {
	return output.trimEnd().split('\n').at(-1) ?? '';
}

function readIfThere(file: string): string | null {
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
