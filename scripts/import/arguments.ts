import { parseArgs } from 'node:util';
import { LISTING_KINDS, TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import type { ListingKind, TextLanguage } from '#lib/domain/listing/listing.ts';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import type { OrganisationKind, Sphere } from '#lib/domain/organisation/organisation.ts';
import { cleanLine } from '#lib/domain/text/clean.ts';
import { ImportRefused } from './refuse-file.ts';

const USAGE = `Usage:
  npm run import -- listings FILE --kind need|offer --organisation NAME
  npm run import -- organisations FILE --kind KIND [--sphere SPHERE]
  npm run import -- dictionary FILE --name NAME --licence LICENCE --attribution TEXT
  npm run import -- list
  npm run import -- undo ID [--keep-used | --force]
Options: --map MAPPING.json, --dry-run, --preview N, --errors FILE, --batch N, --language vi|en, --yes;
with listings also --create KIND, which puts organisations that are not there yet into the directory, that of the
option and those that rows name in a column of their own, and --valid-until YYYY-MM-DD, the last day on which they are
shown.
docs/import.md explains them.`;

export interface FileOptions {
	readonly file: string;
	readonly map: string | null;
	readonly errors: string | null;
	readonly preview: number;
	readonly batch: number;
	readonly dryRun: boolean;
	readonly yes: boolean;
}

export type ImportCommand =
	| { readonly name: 'list' }
	| { readonly name: 'undo'; readonly id: string; readonly whenInUse: 'refuse' | 'keep' | 'remove' }
	| (FileOptions & {
			readonly name: 'listings';
			readonly kind: ListingKind;
			readonly organisation: string;
			/** What organisations become that are not there; null: they have to be. */
			readonly create: OrganisationKind | null;
			readonly language: TextLanguage | null;
			/** The last day, such as `2027-06-30`; null: as listings that people write. */
			readonly validUntil: string | null;
	  })
	| (FileOptions & {
			readonly name: 'organisations';
			readonly kind: OrganisationKind;
			readonly sphere: Sphere | null;
	  })
	| (Omit<FileOptions, 'map' | 'batch'> & {
			readonly name: 'dictionary';
			/** What the dictionary is called. */
			readonly title: string;
			readonly licence: string;
			readonly attribution: string;
	  });

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws ImportRefused with what is missing, or with how the command goes */
export function readArguments(args: readonly string[]): ImportCommand {
	const { values, positionals } = parse(args);
	const [name, target, ...more] = positionals;
	if (more.length > 0) throw new ImportRefused(USAGE);
	if (name === 'list' && target === undefined) return { name };
	if (target === undefined) throw new ImportRefused(USAGE);
	if (name === 'undo') {
		if (!UUID.test(target)) throw new ImportRefused(`${target} is not the id of an import.`);
		if (values.force && values['keep-used']) throw new ImportRefused(USAGE);
		const whenInUse = values.force ? 'remove' : values['keep-used'] ? 'keep' : 'refuse';
		return { name, id: target.toLowerCase(), whenInUse };
	}
	const options: FileOptions = {
		file: target,
		map: values.map ?? null,
		errors: values.errors ?? null,
		preview: wholeNumber('--preview', values.preview, 0, 100),
		batch: wholeNumber('--batch', values.batch, 1, 1000),
		dryRun: values['dry-run'],
		yes: values.yes
	};
	if (name === 'listings') {
		const { organisation } = values;
		if (!organisation) throw new ImportRefused('Say whose listings these are: --organisation NAME');
		return {
			...options,
			name,
			organisation,
			kind: oneOf('--kind', values.kind, LISTING_KINDS),
			create: values.create ? oneOf('--create', values.create, ORGANISATION_KINDS) : null,
			language: values.language ? oneOf('--language', values.language, TEXT_LANGUAGES) : null,
			validUntil: values['valid-until'] ?? null
		};
	}
	if (name === 'organisations') {
		return {
			...options,
			name,
			kind: oneOf('--kind', values.kind, ORGANISATION_KINDS),
			sphere: values.sphere ? oneOf('--sphere', values.sphere, SPHERES) : null
		};
	}
	if (name === 'dictionary') {
		return {
			...options,
			name,
			title: oneLine('--name', values.name, 120),
			licence: oneLine('--licence', values.licence, 120),
			attribution: oneLine('--attribution', values.attribution, 500)
		};
	}
	throw new ImportRefused(USAGE);
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				kind: TEXT,
				organisation: TEXT,
				create: TEXT,
				sphere: TEXT,
				name: TEXT,
				licence: TEXT,
				attribution: TEXT,
				map: TEXT,
				errors: TEXT,
				language: TEXT,
				'valid-until': TEXT,
				preview: { ...TEXT, default: '3' },
				batch: { ...TEXT, default: '200' },
				'dry-run': FLAG,
				yes: FLAG,
				force: FLAG,
				'keep-used': FLAG
			}
		});
	} catch (cause) {
		throw new ImportRefused(`${cause instanceof Error ? cause.message : ''}\n${USAGE}`);
	}
}

function oneOf<Value extends string>(
	option: string,
	said: string | undefined,
	allowed: readonly Value[]
): Value {
	const found = allowed.find((value) => value === said);
	if (found === undefined)
		throw new ImportRefused(`${option} must be one of: ${allowed.join(', ')}`);
	return found;
}

/** As the database keeps names: composed, without characters nobody sees. */
function oneLine(option: string, said: string | undefined, longest: number): string {
	const line = cleanLine((said ?? '').toWellFormed());
	if (line !== '' && line.length <= longest) return line;
	throw new ImportRefused(`Say ${option} in 1 to ${longest} characters.`);
}

function wholeNumber(option: string, said: string, least: number, most: number): number {
	const value = Number(said);
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw new ImportRefused(`${option} must be a whole number from ${least} to ${most}.`);
}
