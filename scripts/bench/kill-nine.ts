import { killWhilePublishing } from './kill-nine/kill-rounds.ts';

// Kills the built site while it stores listings and counts what it had acknowledged and lost. Prints JSON.
// Usage: npm run bench:kill-nine [-- ROUNDS]

const rounds = Number(process.argv[2] ?? 20);
if (!Number.isSafeInteger(rounds) || rounds < 1)
	throw new Error('How many rounds? 20 when not said.');

const report = await killWhilePublishing(rounds, Math.random, (line) => console.error(line));
console.log(JSON.stringify(report));
if (report.lost > 0) process.exitCode = 1;
