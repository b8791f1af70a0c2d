import { open, type FileHandle } from 'node:fs/promises';
import Papa from 'papaparse';
import type { RefusedRow, RowIssue } from '#lib/domain/import/import-record.ts';

/** What a spreadsheet would take for a formula, also in full-width letters; OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/u;
const HEADER = ['line', 'field', 'code', 'message', 'row'];
const SENTENCES: Readonly<Record<string, string>> = {
	external_id_twice: 'Another row of this file has the same id.',
	unknown_code: 'There is no such code or place here.',
	name_taken: 'There is an organisation of this name already.',
	organisation_unknown:
		'There is no organisation "{about}". Write its name as the site does, or add --create KIND to put it into the directory.',
	organisation_several:
		'There are several organisations "{about}". Write the slug of the one meant.',
	organisation_looks_alike:
		'This name reads like that of another organisation, "{about}". Write that name if it is the one meant.',
	refused_by_database: 'The database does not take this row.'
};

/** Why a row was refused, in a sentence; empty where only the code is known. */
export function sayIssue({ code, message, about }: RowIssue): string {
	return message || (SENTENCES[code] ?? '').replace('{about}', () => about ?? '');
}

/** A CSV file of refused rows, made when the first one comes; a line for each thing wrong. */
export class ErrorsFile {
	readonly path: string;
	readonly #handle: { current: FileHandle | null } = { current: null };
	#waiting: string[] = [];

	constructor(path: string) {
		this.path = path;
	}

	/** Kept until `flush`. */
	add({ line, issues, source }: RefusedRow): void {
		const rows = issues.map((issue) => [line, issue.field, issue.code, sayIssue(issue), source]);
		this.#waiting.push(toCsv(rows));
	}

	async flush(): Promise<void> {
		if (this.#waiting.length === 0) return;
		const text = this.#waiting.join('');
		this.#waiting = [];
		if (this.#handle.current === null) {
			this.#handle.current = await open(this.path, 'w', 0o600);
			// A byte order mark, so that Excel reads Vietnamese.
			await this.#handle.current.write(`\uFEFF${toCsv([HEADER])}`);
		}
		await this.#handle.current.write(text);
	}

	/** @returns whether there is a file */
	async close(): Promise<boolean> {
		await this.flush();
		const handle = this.#handle.current;
		await handle?.close();
		return handle !== null;
	}
}

function toCsv(rows: readonly (readonly (string | number)[])[]): string {
	const copies = rows.map((row) => [...row]);
	return `${Papa.unparse(copies, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
