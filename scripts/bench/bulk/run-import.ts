import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs the import command beside the sites, as an operator does.
 *
 * @returns what it printed
 * @throws Error with what it said where it ends with another code than 0
 */
export async function runImport(
	env: Readonly<Record<string, string>>,
	args: readonly string[]
): Promise<string> {
	const child = spawn(process.execPath, ['scripts/import.ts', ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('exit', resolve))
	]);
	if (code !== 0)
		throw new Error(`import ${args.join(' ')} ended with ${code}: ${err.slice(-500)}`);
	return out;
}
