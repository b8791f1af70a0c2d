import { LISTING_FIELDS, ORGANISATION_FIELDS } from '#lib/domain/import/mapping.ts';
import {
	suggestListingMapping,
	suggestOrganisationMapping
} from '#lib/domain/import/suggest-mapping.ts';
import { organisationName } from '#lib/schemas/organisation/organisation.ts';
import { directoryEntry } from '#lib/domain/organisation/directory-entry.ts';
import { addDays, startOfDay } from '#lib/domain/day.ts';
import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import type { LexiconSource } from '#lib/domain/lexicon/lexicon-source.ts';
import type { Db } from '#lib/server/data/db.ts';
import {
	importListings,
	type ListingImport
} from '#lib/server/use-cases/import/import-listings.ts';
import { importOrganisations } from '#lib/server/use-cases/import/import-organisations.ts';
import { listDictionaries } from '#lib/server/use-cases/lexicon/list-dictionaries.ts';
import { readImports } from '#lib/server/use-cases/import/read-imports.ts';
import { findOrganisationByName } from '#lib/server/use-cases/organisation/name-organisation.ts';
import { openRegion } from '#lib/server/use-cases/region/open-region.ts';
import { removeDictionary } from '#lib/server/use-cases/lexicon/remove-dictionary.ts';
import {
	undoImport,
	type AllInUse,
	type Undone
} from '#lib/server/use-cases/import/undo-import.ts';
import type { UsedDatabase } from '../database/use-database.ts';
import type { ImportCommand } from './arguments.ts';
import { checkListing } from './check-listing.ts';
import { checkOrganisation } from './check-organisation.ts';
import { bringDictionary } from './import-dictionary.ts';
import { importFile } from './import-file.ts';
import { createProgress } from './progress.ts';
import { ImportRefused } from './refuse-file.ts';
import { createSpacedCall } from './spaced-call.ts';

type Command<Name extends ImportCommand['name']> = Extract<ImportCommand, { readonly name: Name }>;

const LISTED = 50;
const DAY_MS = 86_400_000;
/** So long a listing can be shown without being renewed. */
const MOST_DAYS = 366;
const ANNOUNCED_EVERY_MS = 2_000;
const clock = () => new Date();

/** Does what the command says. @returns what to print */
export function runCommand(database: UsedDatabase, command: ImportCommand): Promise<string> {
	switch (command.name) {
		case 'list':
			return list(database);
		case 'undo':
			return undo(database, command);
		case 'listings':
			return bringListings(database, command);
		case 'organisations':
			return bringOrganisations(database, command);
		case 'dictionary':
			return bringDictionary(database, command, clock());
	}
}

async function bringListings(
	{ db, announceListings }: UsedDatabase,
	command: Command<'listings'>
): Promise<string> {
	const { kind, validUntil } = command;
	const author = await findAuthor(db, command);
	const expiresAt = validUntil === null ? null : await endOf(db, validUntil, clock());
	return importFile(command, {
		shapes: LISTING_FIELDS,
		suggest: suggestListingMapping,
		check: (mapping) => checkListing(mapping, command),
		store: (plan, rows, hooks) =>
			importListings(db, { ...plan, author, kind, expiresAt }, rows, hooks, clock),
		announce: announceListings
	});
}

function bringOrganisations(
	{ db }: UsedDatabase,
	command: Command<'organisations'>
): Promise<string> {
	return importFile(command, {
		shapes: ORGANISATION_FIELDS,
		suggest: suggestOrganisationMapping,
		check: (mapping) => checkOrganisation(mapping, command),
		store: (plan, rows, hooks) => importOrganisations(db, plan, rows, hooks, clock),
		announce: () => Promise.resolve()
	});
}

/** The end of a day in the region. @throws ImportRefused where listings cannot be shown until then */
async function endOf(db: Db, day: string, now: Date): Promise<Date> {
	const region = await openRegion(db);
	const begin = startOfDay(day, region.timeZone);
	const end = begin && startOfDay(addDays(day, 1), region.timeZone);
	if (end === null) throw new ImportRefused('Say --valid-until as a day such as 2027-06-30.');
	const days = (end.getTime() - now.getTime()) / DAY_MS;
	if (days > 0 && days <= MOST_DAYS) return end;
	throw new ImportRefused(
		`--valid-until must be a day from today on, at most ${MOST_DAYS} days away.`
	);
}

/** Whose listings these are: an organisation that is there, or one to be put into the directory. */
async function findAuthor(
	db: Db,
	{ organisation, create }: Command<'listings'>
): Promise<ListingImport['author']> {
	const named = await findOrganisationByName(db, organisation);
	switch (named.standing) {
		case 'found':
			return { id: named.id! };
		case 'several':
			throw new ImportRefused(
				`There are several organisations "${organisation}". Say the slug of the one you mean.`
			);
		case 'looks_alike':
			throw new ImportRefused(
				`"${organisation}" reads like the name of another organisation, "${named.organisationName}". Say that name if you mean it.`
			);
		case 'free':
			break;
	}
	if (create === null) {
		throw new ImportRefused(
			`There is no organisation "${organisation}". Say its name as the site does, or add --create KIND to put it into the directory.`
		);
	}
	const name = organisationName.safeParse(organisation);
	if (!name.success)
		throw new ImportRefused(`"${organisation}" cannot be the name of an organisation.`);
	return { toList: directoryEntry(name.data, create) };
}

async function list({ db }: UsedDatabase): Promise<string> {
	const imports = await readImports(db, LISTED);
	const dictionaries = await listDictionaries(db);
	if (imports.length + dictionaries.length === 0) return 'Nothing has been imported yet.';
	return [...imports.map(describeImport), ...dictionaries.map(describeDictionary)].join('\n');
}

function describeImport(one: ImportRecord): string {
	return [
		one.id,
		one.createdAt.toISOString(),
		one.stoppedAt === null ? one.status : 'undoing, broken off',
		one.kind === null ? one.content : `${one.kind}s of ${one.organisationName ?? '?'}`,
		`${one.rowsImported} imported, ${one.rowsRefused} refused${one.rowsRemoved > 0 ? `, ${one.rowsRemoved} removed` : ''}`,
		one.fileName
	].join('  ');
}

function describeDictionary(one: LexiconSource): string {
	return [
		one.id,
		one.importedAt.toISOString(),
		'completed',
		`dictionary ${one.name}`,
		`${one.entries} entries, ${one.linesRefused} lines refused`,
		one.fileName,
		`${one.licence}, ${one.attribution}`
	].join('  ');
}

async function undo(
	{ db, announceListings }: UsedDatabase,
	{ id, whenInUse }: Command<'undo'>
): Promise<string> {
	const cancelling = new AbortController();
	const cancel = () => cancelling.abort();
	process.once('SIGINT', cancel);
	const progress = createProgress(process.stderr, 'Removed');
	const announce = createSpacedCall(announceListings, ANNOUNCED_EVERY_MS);
	const undone = await undoImport(
		db,
		id,
		{
			whenInUse,
			signal: cancelling.signal,
			async onSlice({ removed, of }) {
				progress.show(of === 0 ? 1 : removed / of, { read: removed, refused: 0 });
				await announce.call();
			}
		},
		clock
	);
	process.off('SIGINT', cancel);
	progress.end();
	await announce.end();
	if (undone.ok) {
		const { ended, removed, left, inUse } = undone.value;
		const entries = describeEntries(undone.value.entries);
		switch (ended) {
			case 'undone':
				return `Import ${id} is undone: ${removed} removed.${entries}`;
			case 'kept':
				return `Import ${id}: ${removed} removed, ${left} stay because people deal with them. Add --force to remove them with all they wrote:\n${describeUse(inUse)}${entries}`;
			case 'cancelled':
			case 'stopped':
				return `Undoing import ${id} was ${ended === 'stopped' ? 'stopped on the site' : 'broken off'}: ${removed} removed, ${left} left. The same command goes on; importing the same file brings back what was removed.`;
		}
	}
	switch (undone.failure) {
		case 'no_such_import': {
			const dictionary = await removeDictionary(db, id);
			if (!dictionary.ok) throw new ImportRefused(`There is no import ${id}.`);
			await announceListings();
			return `Dictionary ${id} is undone: ${dictionary.value.removed} entries removed.`;
		}
		case 'undone_before':
			throw new ImportRefused(`Import ${id} was undone before.`);
		case 'imported_again':
			throw new ImportRefused(
				`The file of import ${id} is being imported again: undoing it was broken off.`
			);
		case 'in_use':
			throw new ImportRefused(
				`People already deal with ${undone.inUse.count} of what this import brought, and nothing was removed. Add --keep-used to remove the rest, or --force to remove them too with all they wrote:\n${describeUse(undone.inUse)}`
			);
	}
}

/** What became of the organisations that an import of listings put into the directory. */
function describeEntries({ removed, kept }: Undone['entries']): string {
	const gone =
		removed === 0
			? ''
			: `\n${removed} organisations that it had put into the directory are removed.`;
	if (kept.count === 0) return gone;
	return `${gone}\n${kept.count} organisations that it had put into the directory stay: somebody joined them, or something else hangs on them by now.\n${describeUse(kept)}`;
}

function describeUse({ count, first }: AllInUse): string {
	const lines = first.map(
		(one) =>
			`  ${one.id}  ${one.title}${one.interests > 0 ? `  (interests: ${one.interests})` : ''}`
	);
	if (count > first.length) lines.push(`  and ${count - first.length} more`);
	return lines.join('\n');
}
