import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { readSiteSettings } from '#lib/domain/region/site-settings.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { matchInput, type MatchInput } from '#lib/schemas/listing/listing.ts';
import { pointerTo } from '#lib/server/http/api/problem.ts';
import { representMatches } from '#lib/server/http/api/represent.ts';
import { findMatches } from '#lib/server/use-cases/matching/find-matches.ts';
import { openLiveRegion } from '#lib/server/live/live-region.ts';
import { useDatabase } from './database/use-database.ts';

// Prints the explained matches of one draft listing, in the same JSON as POST /api/v1/matches.

const USAGE = `Usage: npm run --silent match -- FILE
FILE holds one listing as JSON, such as {"kind":"need","title":"...","summary":"..."}; - reads standard input.`;
const BASE_LANGUAGE = 'vi';

/** What was given is wrong: the sentences say where. Exit code 2. */
class WrongInput extends Error {}

async function readInput(args: readonly string[]): Promise<MatchInput> {
	const [file, ...more] = args;
	if (file === undefined || more.length > 0) throw new WrongInput(USAGE);
	const parsed = matchInput.safeParse(parse(await readText(file)), { reportInput: true });
	if (parsed.success) return parsed.data;
	const describe = describeIssue('en');
	throw new WrongInput(
		parsed.error.issues.map((issue) => `${pointerTo(issue.path)}: ${describe(issue)}`).join('\n')
	);
}

async function readText(file: string): Promise<string> {
	if (file === '-') return text(process.stdin);
	try {
		return await readFile(file, 'utf8');
	} catch (cause) {
		throw new WrongInput(cause instanceof Error ? cause.message : String(cause));
	}
}

function parse(written: string): unknown {
	try {
		return JSON.parse(written.replace(/^\uFEFF/, '')) as unknown;
	} catch (cause) {
		throw new WrongInput(`#: This is not JSON: ${cause instanceof Error ? cause.message : ''}`);
	}
}

async function match({ limit, ...written }: MatchInput): Promise<unknown> {
	const now = new Date();
	const draft = draftOfInput(written, BASE_LANGUAGE);
	const origin =
		readSiteSettings(process.env).origin ?? `http://localhost:${process.env['PORT'] || '3000'}`;
	return useDatabase(process.env, now, async ({ db }) => {
		const live = await openLiveRegion(db, (cause) => {
			throw cause;
		});
		const began = performance.now();
		const language = draft.texts[0]?.language ?? BASE_LANGUAGE;
		const found = await findMatches(live, draft, null, { now, limit, language });
		const tookMs = Math.round((performance.now() - began) * 100) / 100;
		return representMatches(found, { origin, language, tookMs });
	});
}

try {
	const answer = await match(await readInput(process.argv.slice(2)));
	process.stdout.write(`${JSON.stringify(answer, null, '\t')}\n`);
} catch (cause) {
	process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
	process.exitCode = cause instanceof WrongInput ? 2 : 1;
}
