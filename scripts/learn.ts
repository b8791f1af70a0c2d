import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LEAST_TO_LEARN } from '#lib/domain/matching/learning/enough.ts';
import { chooseWeights } from '#lib/server/use-cases/matching/choose-weights.ts';
import { learnWeights } from '#lib/server/use-cases/matching/learn-weights.ts';
import { useDatabase } from './database/use-database.ts';
import { describeCard } from './learn/describe-card.ts';

// Learns from what became of suggestions, of people who agreed to it, and says what; or turns the switch between that
// and what counted before. What was done stands on the last line as JSON.

const USAGE = `Usage: npm run --silent learn                      learns; nothing is used by that alone
       npm run --silent learn -- --card FILE       learns, and writes the model card to FILE as JSON
       npm run --silent learn -- --use learnt      orders by what was learnt last
       npm run --silent learn -- --use prior       orders as before anything was learnt`;

interface Wish {
	readonly use: 'learnt' | 'prior' | null;
	readonly card: string | null;
}

function readWish(args: readonly string[]): Wish | null {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { use: { type: 'string' }, card: { type: 'string' } }
		});
		const { use = null, card = null } = values;
		if (use === null) return { use, card };
		return (use === 'learnt' || use === 'prior') && card === null ? { use, card } : null;
	} catch {
		// An option that is none: the usage says which there are.
		return null;
	}
}

/** Ends with code 1 and one sentence. */
function refuse(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
	process.exitCode = 1;
}

async function turnSwitch(use: 'learnt' | 'prior'): Promise<void> {
	const turned = await useDatabase(process.env, new Date(), async ({ db, announceListings }) => {
		const chosen = await chooseWeights(db, use);
		// The site catches up with everything then, the weights among it.
		if (chosen.ok) await announceListings();
		return chosen;
	});
	if (!turned.ok) return refuse('Nothing has been learnt yet: run `npm run learn` first.');
	process.stdout.write(`${JSON.stringify({ use, modelCardId: turned.value.modelCardId })}\n`);
}

async function learn(file: string | null): Promise<void> {
	const now = new Date();
	const learnt = await useDatabase(process.env, now, ({ db }) => learnWeights(db, now));
	if (!learnt.ok) {
		const { proposals, outcomes, organisations } = learnt.observed;
		return refuse(
			`Too little was observed to learn from: ${proposals} suggestions (at least ${LEAST_TO_LEARN.proposals}), of which ` +
				`${outcomes} led to an interest (at least ${LEAST_TO_LEARN.outcomes}), in ${organisations} organisations (at least ` +
				`${LEAST_TO_LEARN.organisations}). Nothing was changed.`
		);
	}
	const { id, card } = learnt;
	if (file !== null) await writeFile(file, `${JSON.stringify({ id, ...card }, null, '\t')}\n`);
	process.stdout.write(`${describeCard(card)}\n${JSON.stringify({ id, ...card })}\n`);
}

const wish = readWish(process.argv.slice(2));
if (wish === null) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 2;
} else {
	await (wish.use === null ? learn(wish.card) : turnSwitch(wish.use));
}
