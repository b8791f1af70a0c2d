import path from 'node:path';
import {
	recogniseDictionary,
	type DictionaryFormat
} from '#lib/domain/lexicon/dictionary-format.ts';
import { readDictionaryRows } from '#lib/domain/lexicon/dictionary-rows.ts';
import type { GlossaryEntry } from '#lib/domain/lexicon/lexicon.ts';
import { gatherEntries } from '#lib/domain/lexicon/read-dictionary.ts';
import { importDictionary } from '#lib/server/use-cases/lexicon/import-dictionary.ts';
import type { UsedDatabase } from '../database/use-database.ts';
import type { ImportCommand } from './arguments.ts';
import { ErrorsFile } from './errors-file.ts';
import { isWanted, nameOf, sayErrors } from './import-file.ts';
import { createProgress } from './progress.ts';
import { inspectFile, readText } from './read-text.ts';
import { ImportRefused } from './refuse-file.ts';

type DictionaryCommand = Extract<ImportCommand, { readonly name: 'dictionary' }>;

const SAMPLE = 500;
const REASONS: Readonly<Record<string, string>> = {
	no_separator: 'This line has no two sides.',
	no_vietnamese: 'Nothing on the Vietnamese side can be looked up: too long, or words of grammar.',
	no_english: 'Nothing on the English side says anything: an affix, a saying, or stop words.',
	line_too_long: 'This line is too long.'
};

/** Shows what a dictionary file would become, and imports it unless it is a dry run. @returns what to print */
export async function bringDictionary(
	{ db, announceListings }: UsedDatabase,
	command: DictionaryCommand,
	now: Date
): Promise<string> {
	const file = await inspectFile(command.file);
	const lines = await readLines(command.file);
	const format = recogniseDictionary(lines.slice(0, SAMPLE));
	if (format === null) {
		throw new ImportRefused(
			`${command.file} is in no known format. Lines may be "english {n} :: vietnamese, vietnamese", or cells with Vietnamese and English, tab, comma or semicolon between them.`
		);
	}
	const errors = new ErrorsFile(command.errors ?? `${path.basename(command.file)}.errors.csv`);
	const { entries, read, refused } = survey(lines, format, errors);
	process.stdout.write(`${describe(format, entries, { read, refused }, command.preview)}\n`);
	if (command.dryRun) return sayErrors(errors, 'Nothing was stored.');
	if (entries.length === 0) return sayErrors(errors, 'There is nothing to store.');
	if (!(await isWanted(command, entries.length))) return 'Nothing was stored.';

	const { title, licence, attribution } = command;
	const progress = createProgress(process.stderr, 'Imported');
	const stored = await importDictionary(
		db,
		{
			name: title,
			licence,
			attribution,
			fileName: nameOf(command.file),
			fileChecksum: file.checksum,
			linesRefused: sum(refused)
		},
		entries,
		(count) => progress.show(count / entries.length, { read: count, refused: 0 }),
		now
	);
	progress.end();
	if (!stored.ok) {
		throw new ImportRefused(
			stored.failure === 'name_taken'
				? `There is a dictionary "${title}" already. "npm run import -- list" shows it.`
				: 'This dictionary was imported here before. "npm run import -- list" shows it; undo that import to import it again.'
		);
	}
	await announceListings();
	const { id } = stored.value;
	return sayErrors(
		errors,
		`Dictionary ${id}: ${entries.length} entries imported, ${sum(refused)} lines refused.\nTo take it back: npm run import -- undo ${id}`
	);
}

async function readLines(file: string): Promise<readonly string[]> {
	let text = '';
	for await (const part of readText(file)) text += part;
	return text.replace(/\n$/, '').split('\n');
}

interface Read {
	readonly read: number;
	/** How many lines were refused for each reason. */
	readonly refused: ReadonlyMap<string, number>;
}

function survey(
	lines: readonly string[],
	format: DictionaryFormat,
	errors: ErrorsFile
): Read & { readonly entries: readonly GlossaryEntry[] } {
	const rows = [...readDictionaryRows(lines, format)];
	const refused = new Map<string, number>();
	for (const row of rows) {
		if (row.ok) continue;
		const { line, code, text } = row;
		const issues = [{ field: '', code, message: REASONS[code] ?? '' }];
		errors.add({ outcome: 'refused', line, issues, source: text });
		refused.set(code, (refused.get(code) ?? 0) + 1);
	}
	return { entries: gatherEntries(rows), read: rows.length, refused };
}

function describe(
	format: DictionaryFormat,
	entries: readonly GlossaryEntry[],
	{ read, refused }: Read,
	previewed: number
): string {
	return [
		format.kind === 'glossed'
			? 'Format: english {part of speech} (gloss) :: vietnamese, vietnamese'
			: `Format: cells, ${format.first === 'english' ? 'English' : 'Vietnamese'} first`,
		...entries
			.slice(0, previewed)
			.map(
				({ vietnamese, english, domain }) => `  ${vietnamese}: ${english.join(', ')} [${domain}]`
			),
		`${read} lines: ${entries.length} Vietnamese phrases, ${sum(refused)} lines are refused.`,
		...[...refused].map(([why, count]) => `  refused for ${why}: ${count}`)
	].join('\n');
}

function sum(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((total, count) => total + count, 0);
}
