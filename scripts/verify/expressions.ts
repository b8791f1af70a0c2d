import { globSync, readFileSync } from 'node:fs';
import { findExpressions } from './expressions/find-expressions.ts';
import { recordBuilt } from './expressions/record-built.ts';
import { refute } from './expressions/refute.ts';

// Every regular expression of the site must take time linear in its text, whatever the text: strangers write it.
// One that cannot be proven to, and one that is built while the site runs, fails.

const NOT_OURS = /\.test\.ts$|\.d\.ts$|\/paraglide\//;

const files = globSync('src/**/*.{ts,js,svelte}').filter((file) => !NOT_OURS.test(file));
const found = files.map((file) => ({ file, ...findExpressions(file, readFileSync(file, 'utf8')) }));
const builders = found.filter(({ builtOnce }) => builtOnce.length > 0);
const built = await recordBuilt(builders.map(({ file }) => file));
const places = builders.flatMap(({ builtOnce }) => builtOnce);
if (built.length < places.length) {
	throw new Error(`Only ${built.length} of ${places.length} expressions were seen being built.`);
}

const faults = found.flatMap(({ builtLater }) =>
	builtLater.map((where) => `${where}: built while the site runs; build it when its module loads`)
);
const expressions = [...found.flatMap(({ literals }) => literals), ...built];
const different = [...Map.groupBy(expressions, ({ source, flags }) => `/${source}/${flags}`)];
for (const [shown, [first]] of different) {
	if (!first) continue;
	const refuted = await refute(first.source, first.flags);
	if (refuted !== null) faults.push(`${first.where}: ${shown}\n    ${refuted}`);
}

for (const fault of faults) console.error(fault);
const checked = different.length + found.flatMap(({ builtLater }) => builtLater).length;
console.log(`${checked - faults.length} passed, ${faults.length} failed`);
// The checker keeps a process of its own open.
process.exit(faults.length === 0 ? 0 : 1);
