import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Every npm script called `generate:...` writes a file that is committed. With `--check` it writes
// nothing, and ends with 1 when the file is not what it would write.

interface Manifest {
	readonly scripts: Readonly<Record<string, string>>;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const generators = Object.keys(scripts).filter((name) => name.startsWith('generate:'));

let failed = 0;
for (const generator of generators) {
	const { status } = spawnSync('npm', ['run', '--silent', generator, '--', '--check'], {
		stdio: 'inherit'
	});
	console.log(`${status === 0 ? 'current' : 'STALE'}: ${generator}`);
	if (status !== 0) failed += 1;
}
console.log(`${generators.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
