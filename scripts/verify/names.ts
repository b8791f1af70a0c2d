import { sharedNames } from './shared-names.ts';

const DATA = 'src/lib/server/data';
const USE_CASES = 'src/lib/server/use-cases';

const shared = sharedNames(DATA, USE_CASES);
for (const name of shared)
	console.error(`${name} is a function of ${DATA} and one of ${USE_CASES}: rename one.`);
if (shared.length === 0) console.log('No function of data has the name of a use case.');
process.exitCode = shared.length === 0 ? 0 : 1;
