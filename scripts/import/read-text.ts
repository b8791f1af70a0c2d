import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportRefused } from './refuse-file.ts';

const MEBIBYTE = 1024 * 1024;
const LARGEST_FILE = 50 * MEBIBYTE;
const CHUNK = 64 * 1024;

/** What is known of a file once every byte of it has been looked at. */
export interface InspectedFile {
	readonly path: string;
	readonly bytes: number;
	/** SHA-256, as hex. */
	readonly checksum: string;
	/** The first characters. */
	readonly beginning: string;
}

/**
 * Reads a file once, as a whole, before anything is done with it.
 *
 * @throws ImportRefused where it is no readable UTF-8 text, or too large
 */
export async function inspectFile(path: string): Promise<InspectedFile> {
	const bytes = await sizeOf(path);
	if (bytes > LARGEST_FILE) {
		throw new ImportRefused(
			`${path} is larger than ${LARGEST_FILE / MEBIBYTE} MB: cut it into several files.`
		);
	}
	const hash = createHash('sha256');
	let beginning = '';
	for await (const text of readText(path, (chunk) => hash.update(chunk))) {
		if (beginning.length < CHUNK) beginning += text;
	}
	if (beginning.trim() === '') throw new ImportRefused(`${path} is empty.`);
	return { path, bytes, checksum: hash.digest('hex'), beginning };
}

/** The text of a file, a part at a time, with every kind of line break as `\n` and without a byte order mark. */
export async function* readText(
	path: string,
	onBytes: (chunk: Uint8Array) => void = () => undefined
): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let isFirst = true;
	let heldBack = '';
	for await (const chunk of createReadStream(path, {
		highWaterMark: CHUNK
	}) as AsyncIterable<Buffer>) {
		if (isFirst) refuseOtherEncodings(path, chunk);
		isFirst = false;
		const nul = chunk.indexOf(0);
		if (nul !== -1) {
			const at = line + countBreaks(chunk.subarray(0, nul).toString('latin1'));
			throw new ImportRefused(
				`${path} has a NUL character in line ${at}: that is no text file, or a damaged one.`
			);
		}
		onBytes(chunk);
		const text = heldBack + decode(path, line, () => decoder.decode(chunk, { stream: true }));
		heldBack = text.endsWith('\r') ? '\r' : '';
		const whole = unifyBreaks(heldBack === '' ? text : text.slice(0, -1));
		line += countBreaks(whole);
		yield whole;
	}
	yield unifyBreaks(heldBack + decode(path, line, () => decoder.decode()));
}

async function sizeOf(path: string): Promise<number> {
	try {
		const found = await stat(path);
		if (!found.isFile()) throw new ImportRefused(`${path} is not a file.`);
		return found.size;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
		throw new ImportRefused(`There is no file ${path}.`);
	}
}

/** UTF-16 and UTF-32 begin with a byte order mark, or have a NUL beside each plain letter. */
function refuseOtherEncodings(path: string, start: Buffer): void {
	const mark = start.subarray(0, 2).toString('hex');
	const zeros = start.subarray(0, 64).filter((byte) => byte === 0).length;
	if (mark === 'fffe' || mark === 'feff' || zeros >= Math.min(8, start.length / 4)) {
		throw new ImportRefused(
			`${path} is written in UTF-16. Save it as UTF-8: in Excel "CSV UTF-8", in LibreOffice character set "UTF-8".`
		);
	}
}

function decode(path: string, line: number, read: () => string): string {
	try {
		return read();
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		throw new ImportRefused(
			`${path} is not written in UTF-8, somewhere after line ${line}: save it as UTF-8.`
		);
	}
}

function unifyBreaks(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function countBreaks(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}
