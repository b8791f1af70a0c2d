import { LISTING_FIELDS, ORGANISATION_FIELDS } from '#lib/domain/import/mapping.ts';
import {
	suggestListingMapping,
	suggestOrganisationMapping
} from '#lib/domain/import/suggest-mapping.ts';
import { importedOrganisation } from '#lib/schemas/import-rows.ts';
import { usualSphere } from '#lib/domain/organisation/usual-sphere.ts';
import type { ImportRecord } from '#lib/domain/import/import-record.ts';
import type { LexiconSource } from '#lib/domain/matching/lexicon/lexicon-source.ts';
import type { Db } from '#lib/server/data/db.ts';
import { importListings } from '#lib/server/use-cases/import-listings.ts';
import { importOrganisations } from '#lib/server/use-cases/import-organisations.ts';
import { listDictionaries } from '#lib/server/use-cases/list-dictionaries.ts';
import { listImports } from '#lib/server/use-cases/list-imports.ts';
import {
	findOrganisationByName,
	listOrganisation,
	type NamedOrganisation
} from '#lib/server/use-cases/name-organisation.ts';
import { removeDictionary } from '#lib/server/use-cases/remove-dictionary.ts';
import { undoImport } from '#lib/server/use-cases/undo-import.ts';
import type { UsedDatabase } from '../database/use-database.ts';
import type { ImportCommand } from './arguments.ts';
import { checkListing } from './check-listing.ts';
import { checkOrganisation } from './check-organisation.ts';
import { bringDictionary } from './import-dictionary.ts';
import { importFile } from './import-file.ts';
import { ImportRefused } from './refuse-file.ts';

type Command<Name extends ImportCommand['name']> = Extract<ImportCommand, { readonly name: Name }>;

const LISTED = 50;
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
	const { kind, language } = command;
	const author = await findAuthor(db, command);
	return importFile(command, {
		shapes: LISTING_FIELDS,
		suggest: suggestListingMapping,
		check: (mapping) => checkListing(mapping, kind, language),
		async store(plan, rows, hooks) {
			const { id } = await author();
			return importListings(db, { ...plan, kind, organisationId: id }, rows, hooks, clock);
		},
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

/**
 * Whose listings these are. What comes back puts an organisation that is not there yet into the directory, once it
 * is needed.
 */
async function findAuthor(
	db: Db,
	{ organisation, create }: Command<'listings'>
): Promise<() => Promise<NamedOrganisation>> {
	const found = await findOrganisationByName(db, organisation);
	if (found !== null) return () => Promise.resolve(found);
	if (create === null) {
		throw new ImportRefused(
			`There is no organisation "${organisation}". Say its name as the site does, or add --create KIND to put it into the directory.`
		);
	}
	const named = importedOrganisation.safeParse({ name: organisation, kind: create });
	if (!named.success)
		throw new ImportRefused(`"${organisation}" cannot be the name of an organisation.`);
	return () => listOrganisation(db, { ...named.data, sphere: usualSphere(create) }, clock());
}

async function list({ db }: UsedDatabase): Promise<string> {
	const imports = await listImports(db, LISTED);
	const dictionaries = await listDictionaries(db);
	if (imports.length + dictionaries.length === 0) return 'Nothing has been imported yet.';
	return [...imports.map(describeImport), ...dictionaries.map(describeDictionary)].join('\n');
}

function describeImport(one: ImportRecord): string {
	return [
		one.id,
		one.createdAt.toISOString(),
		one.status,
		one.kind === null ? one.content : `${one.kind}s of ${one.organisationName ?? '?'}`,
		`${one.rowsImported} imported, ${one.rowsRefused} refused`,
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
	{ id, force }: Command<'undo'>
): Promise<string> {
	const undone = await undoImport(db, id, { whenInUse: force ? 'remove' : 'refuse' }, clock());
	if (undone.ok) {
		await announceListings();
		return `Import ${id} is undone: ${undone.value.removed} removed.`;
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
		case 'in_use': {
			const used = undone.inUse.map(
				(one) =>
					`  ${one.id}  ${one.title}${one.interests > 0 ? `  (interests: ${one.interests})` : ''}`
			);
			throw new ImportRefused(
				`People already deal with what this import brought. Add --force to remove it with all they wrote:\n${used.join('\n')}`
			);
		}
	}
}
