import { killWhilePublishing } from './kill-nine/kill-rounds.ts';

// Kills the built site, or the process of its embedded database, while it stores listings and counts what it had
// acknowledged and lost. Prints JSON.
// Usage: npm run bench:kill-nine [-- ROUNDS [site|database]]

const [written = '20', what = 'site'] = process.argv.slice(2);
const rounds = Number(written);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('How many rounds? 20 by default.');
if (what !== 'site' && what !== 'database') throw new Error('Kill the site or the database?');

const log = (line: string) => console.error(line);
const report = await killWhilePublishing(
	Array.from({ length: rounds }, () => what),
	Math.random,
	log
);
console.log(JSON.stringify(report));
if (report.lost > 0) process.exitCode = 1;
