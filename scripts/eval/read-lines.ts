import { readFileSync } from 'node:fs';
import { WrongInput } from './wrong-input.ts';

export interface Line {
	/** File and line, counted from 1, for messages. */
	readonly where: string;
	readonly text: string;
}

/**
 * The lines of a text file, without empty ones.
 *
 * @throws WrongInput when it cannot be read
 */
export function readLines(file: string): readonly Line[] {
	return readWhole(file)
		.replace(/^\uFEFF/, '')
		.split('\n')
		.map((line, at) => ({ where: `${file}:${at + 1}`, text: line.replace(/\r$/, '') }))
		.filter(({ text }) => text.trim() !== '');
}

/** @throws WrongInput unless the line is one JSON object */
export function readObject({ where, text }: Line): Readonly<Record<string, unknown>> {
	const value = parse(text);
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		return value as Record<string, unknown>;
	}
	throw new WrongInput(`${where}: this line is not a JSON object.`);
}

/** @throws WrongInput for a missing or empty id; a number is taken as written */
export function readId(row: Readonly<Record<string, unknown>>, where: string): string {
	const id = row['id'];
	if (typeof id === 'string' && id !== '') return id;
	if (typeof id === 'number') return String(id);
	throw new WrongInput(`${where}: no "id".`);
}

/** The empty string where the field is not there or null. @throws WrongInput for what is not text */
export function readText(
	row: Readonly<Record<string, unknown>>,
	field: string,
	where: string
): string {
	const text = row[field] ?? '';
	if (typeof text === 'string') return text;
	throw new WrongInput(`${where}: "${field}" is not text.`);
}

function readWhole(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		throw new WrongInput(cause instanceof Error ? cause.message : String(cause));
	}
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}
