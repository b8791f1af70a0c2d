import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ImportRow, RefusedRow } from '#lib/domain/import/import-record.ts';
import type { FieldShape, ImportMapping } from '#lib/domain/import/mapping.ts';
import { cleanLine } from '#lib/domain/text/clean.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RowOrganisationCounts } from '#lib/server/use-cases/import/row-organisations.ts';
import type {
	FinishedImport,
	ImportHooks,
	ImportPlan
} from '#lib/server/use-cases/import/run-import.ts';
import type { FileOptions } from './arguments.ts';
import { checkRows, type CheckedRow, type RowCheck } from './check-rows.ts';
import { describeSurvey } from './describe-survey.ts';
import { ErrorsFile, sayIssue } from './errors-file.ts';
import { openMapping } from './open-mapping.ts';
import { openSource } from './open-source.ts';
import { createProgress } from './progress.ts';
import { createSpacedCall } from './spaced-call.ts';
import { inspectFile } from './read-text.ts';
import { ImportRefused } from './refuse-file.ts';
import { surveyRows } from './survey.ts';

/** A running site looks at all versions each time. */
const ANNOUNCED_EVERY_MS = 2_000;
/** The most rows refused by the database that are shown. */
const REFUSED_SHOWN = 5;

interface FinishedFile extends FinishedImport {
	/** Of those that rows of listings name. */
	readonly organisations?: RowOrganisationCounts;
}

/** What differs between files of listings and files of organisations. */
export interface FileKind<Draft extends object> {
	readonly shapes: Readonly<Record<string, FieldShape>>;
	readonly suggest: (columns: readonly string[]) => ImportMapping;
	readonly check: (mapping: ImportMapping) => RowCheck<Draft>;
	readonly store: (
		plan: Omit<ImportPlan, 'openTarget'> & { readonly fileChecksum: string },
		rows: AsyncIterable<ImportRow<Draft>>,
		hooks: ImportHooks
	) => Promise<Result<FinishedFile, 'imported_before'>>;
	/** Lets a running site know that listings changed. */
	readonly announce: () => Promise<void>;
}

/** Shows what a file would become, and imports it unless it is a dry run. @returns what to print */
export async function importFile<Draft extends object>(
	options: FileOptions,
	kind: FileKind<Draft>
): Promise<string> {
	const file = await inspectFile(options.file);
	const source = await openSource(file);
	const mapping = await openMapping(options.map, source, kind.shapes, kind.suggest);
	const check = kind.check(mapping);
	const errorsPath = options.errors ?? `${path.basename(options.file)}.errors.csv`;

	const survey = await surveyRows(source, check, {
		previewed: options.preview,
		progress: createProgress(process.stderr, 'Checked')
	});
	process.stdout.write(`${describeSurvey(mapping, survey)}\n`);
	if (!options.dryRun && survey.ready > 0 && !(await isWanted(options, survey.ready))) {
		return 'Nothing was stored.';
	}

	const errors = new ErrorsFile(errorsPath);
	const refused: RefusedRow[] = [];
	const progress = createProgress(process.stderr, options.dryRun ? 'Tried' : 'Imported');
	const announce = createSpacedCall(kind.announce, ANNOUNCED_EVERY_MS);
	const stored = await kind.store(
		{
			fileName: nameOf(options.file),
			fileChecksum: file.checksum,
			mapping,
			batchSize: options.batch,
			mode: options.dryRun ? 'try' : 'store'
		},
		rowsOf(checkRows(source.rows(), check)),
		{
			onRefused(row) {
				errors.add(row);
				if (refused.length < REFUSED_SHOWN) refused.push(row);
			},
			async onBatch(counts) {
				progress.show(source.readShare(), counts);
				await errors.flush();
				if (!options.dryRun) await announce.call();
			}
		}
	);
	progress.end();
	await announce.end();
	if (!stored.ok) {
		throw new ImportRefused(
			'This file was imported here before. "npm run import -- list" shows it; undo that import to import it again.'
		);
	}
	const { id, counts, organisations } = stored.value;
	const shown = refused.flatMap(({ line, issues }) =>
		issues.map((issue) => `\n  line ${line}: ${sayIssue(issue)}`)
	);
	if (id === null) {
		return sayErrors(
			errors,
			`An import would store ${counts.imported} rows and refuse ${counts.refused}.${describeOrganisations(organisations, 'would be put')} Nothing was stored.${shown.join('')}`
		);
	}
	const before =
		counts.brought > 0 ? ` ${counts.brought} had been imported before it was broken off.` : '';
	return sayErrors(
		errors,
		`Import ${id}: ${counts.imported} imported, ${counts.refused} refused.${before}${describeOrganisations(organisations, 'were put')}${shown.join('')}\nTo take it back: npm run import -- undo ${id}`
	);
}

/** Empty where no row names one. */
function describeOrganisations(
	counts: RowOrganisationCounts | undefined,
	become: 'would be put' | 'were put'
): string {
	if (counts === undefined || counts.found + counts.made === 0) return '';
	const { found, made, firstMade } = counts;
	const more = made > firstMade.length ? ` and ${made - firstMade.length} more` : '';
	const names = made === 0 ? '' : `: ${firstMade.join('; ')}${more}`;
	return ` Of the organisations that rows name, ${found} are there and ${made} ${become} into the directory${names}.`;
}

async function* rowsOf<Draft>(
	checked: AsyncIterable<CheckedRow<Draft>>
): AsyncGenerator<ImportRow<Draft>> {
	for await (const { row } of checked) yield row;
}

/** @returns the sentence, and where the refused rows are if there are any */
export async function sayErrors(errors: ErrorsFile | null, sentence: string): Promise<string> {
	const isThere = errors !== null && (await errors.close());
	return isThere ? `${sentence}\nRefused rows and why: ${errors.path}` : sentence;
}

/** The database keeps names of one clean line, at most 200 characters. */
export function nameOf(file: string): string {
	return (
		cleanLine(path.basename(file).toWellFormed()).slice(0, 200).toWellFormed().trim() || 'file'
	);
}

/** Asks on a terminal, unless told not to. */
export async function isWanted({ yes }: Pick<FileOptions, 'yes'>, ready: number): Promise<boolean> {
	if (yes || !process.stdin.isTTY || !process.stderr.isTTY) return true;
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		const answer = await terminal.question(`Import ${ready} rows? [y/N] `);
		return /^(y|yes|c|có)$/i.test(answer.trim());
	} finally {
		terminal.close();
	}
}
