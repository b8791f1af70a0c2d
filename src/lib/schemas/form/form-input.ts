import type { z } from 'zod';
import { nodeAt, treeOf, type FormNode } from './form-tree.ts';

/** What is wrong with one answer of a form, in zod's terms. */
export type FormIssue = z.core.$ZodIssue;

/** A schema that a form can fill. */
export type FormSchema<Data> = z.ZodType<Data>;

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

const MOST_ITEMS = 1000;
const GROUPED = /^\d{1,3}([.,\s\u00a0]\d{3})+$/u;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const UNFILLABLE: ReadonlySet<string> = new Set(['record', 'map', 'set', 'tuple']);
/** From 0 to 999, written the one way. */
const ITEM_NUMBER = /^(?:0|[1-9]\d{0,2})$/;
const YES = new Set(['on', 'true', '1', 'yes']);

/**
 * What a posted form says, shaped as `schema` wants to read it. Names are paths: `title`, `codes.0.scheme`.
 * A list comes as one name several times or as numbered names, and a list of plain texts also with commas
 * between them, or with semicolons where texts have commas. What is empty counts as not said: it is left out, or null where only null may stand.
 * Numbers may be grouped ("1.500.000") where they are whole, and have a comma for the point. What cannot be
 * read as its type stays text, so that `schema` refuses it.
 * Names the schema does not know are left aside. Time is linear in the size of the form.
 *
 * @throws TypeError for a schema that no form can fill, such as a record
 */
export function readFormInput(form: FormData, schema: Schema): unknown {
	return read(treeOf(form), schema, '') ?? {};
}

function read(node: FormNode, schema: Schema, name: string): unknown {
	const inner = unwrap(schema);
	const said = readKind(node, inner, name);
	if (said !== undefined) return said;
	if (accepts(schema, undefined)) return undefined;
	if (accepts(schema, null)) return null;
	return absent(node, inner, name);
}

/** What stands for "nothing said" where the schema wants a value. */
function absent(node: FormNode, inner: Schema, name: string): unknown {
	const { type } = definition(inner);
	if (type === 'boolean') return false;
	if (type === 'array') return [];
	return type === 'object' ? readObject(node, inner, name) : undefined;
}

/** @returns undefined where nothing was said */
function readKind(node: FormNode, inner: Schema, name: string): unknown {
	const def = definition(inner);
	if (def.type === 'object') {
		return name === '' || node.saysSomething ? readObject(node, inner, name) : undefined;
	}
	if (def.type === 'array') {
		const items = readArray(node, def.element, name);
		return items.length > 0 ? items : undefined;
	}
	if (def.type === 'union') return readKind(node, unwrap(chooseOption(node, def, name)), name);
	if (UNFILLABLE.has(def.type)) throw new TypeError(`No form can fill ${def.type} at "${name}".`);
	const written = node.written.at(-1);
	return written === undefined ? undefined : readLeaf(written, def);
}

function readLeaf(written: FormDataEntryValue, def: Definition): unknown {
	if (typeof written !== 'string') return written.size > 0 ? written : undefined;
	const trimmed = written.trim();
	if (def.type === 'number') return trimmed === '' ? undefined : readNumber(trimmed, def);
	if (def.type === 'boolean') return trimmed === '' ? undefined : YES.has(trimmed);
	if (def.type === 'literal') {
		if (trimmed === '') return undefined;
		const agreed = def.values.includes(true) && YES.has(trimmed);
		return def.values.find((value) => String(value) === trimmed) ?? (agreed || trimmed);
	}
	return written === '' ? undefined : written;
}

function readNumber(trimmed: string, def: z.core.$ZodNumberDef): number | string {
	const isWhole = (def.checks ?? []).some(
		({ _zod }) => 'format' in _zod.def && String(_zod.def.format).includes('int')
	);
	const wantsWhole = isWhole || ('format' in def && String(def.format).includes('int'));
	if (wantsWhole && GROUPED.test(trimmed)) return Number(trimmed.replaceAll(/\D/gu, ''));
	return PLAIN_NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
}

function readObject(node: FormNode, inner: Schema, name: string): Record<string, unknown> {
	const def = definition(inner);
	if (def.type !== 'object') throw new TypeError(`No object stands at "${name}".`);
	const object: Record<string, unknown> = {};
	for (const [key, field] of Object.entries(def.shape)) {
		const value = read(nodeAt(node, key), field, under(name, key));
		if (value !== undefined) object[key] = value;
	}
	return object;
}

function readArray(node: FormNode, element: Schema, name: string): readonly unknown[] {
	const def = definition(unwrap(element));
	const repeated = node.written
		.flatMap((written) =>
			typeof written === 'string' && def.type === 'string'
				? written.split(separatorOf(written), MOST_ITEMS).map((part) => part.trim())
				: [written]
		)
		.slice(0, MOST_ITEMS)
		.map((written) => readLeaf(written, def));
	const numbered = numbersUnder(node).map((at) => read(nodeAt(node, at), element, under(name, at)));
	return [...repeated, ...numbered].filter((item) => item !== undefined);
}

/** A comma may be part of a text, a semicolon never is. */
function separatorOf(written: string): string {
	return written.includes(';') ? ';' : ',';
}

const under = (name: string, part: string) => (name === '' ? part : `${name}.${part}`);

/** The numbers that continue a name, least first. */
function numbersUnder(node: FormNode): readonly string[] {
	return [...(node.children ?? [])]
		.filter(([part, child]) => ITEM_NUMBER.test(part) && child.saysSomething)
		.map(([part]) => part)
		.sort((one, other) => Number(one) - Number(other));
}

/** By its discriminator, or else the first; a union of plain values is told apart by what was written. */
function chooseOption(node: FormNode, def: z.core.$ZodUnionDef, name: string): Schema {
	const [first] = def.options;
	if (first === undefined) throw new TypeError(`Nothing can stand at "${name}".`);
	const discriminator = 'discriminator' in def ? String(def.discriminator) : null;
	const chosen = def.options.find((option) => {
		const inner = definition(unwrap(option));
		if (discriminator === null || inner.type !== 'object') {
			return accepts(option, readKind(node, unwrap(option), name));
		}
		const tag = inner.shape[discriminator];
		const written = nodeAt(node, discriminator).written.at(0);
		return tag !== undefined && accepts(tag, written ?? null);
	});
	return chosen ?? first;
}

/** The schema that says what kind of value this is, under everything that only adds to it. */
function unwrap(schema: Schema): Schema {
	const def = definition(schema);
	if (def.type === 'pipe')
		return unwrap(definition(def.in).type === 'transform' ? def.out : def.in);
	if (def.type === 'lazy') return unwrap(def.getter());
	return 'innerType' in def ? unwrap(def.innerType) : schema;
}

function definition(schema: Schema): Definition {
	return (schema as z.core.$ZodTypes)._zod.def;
}

function accepts(schema: Schema, value: unknown): boolean {
	return (schema as z.ZodType).safeParse(value).success;
}
