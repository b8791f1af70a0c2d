import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { controlSocketOf, type DataFolder } from './data-folder.ts';
import { folderInUse } from './folder-lock.ts';

/** What maintenance commands may ask of a running database. */
export type ControlCommand = 'backup' | 'checkpoint' | 'announce-listings';

export type ControlAnswer =
	{ readonly ok: true; readonly detail: string } | { readonly ok: false; readonly message: string };

export type ControlHandlers = Readonly<Partial<Record<ControlCommand, () => Promise<string>>>>;

/**
 * Answers one command a line. Only the user who owns the data folder can reach the socket.
 *
 * @throws StartupError `DATA_FOLDER_IN_USE` when somebody answers there already: a site in another container,
 *   whom the lock of this one cannot see
 */
export async function serveControl(folder: DataFolder, handlers: ControlHandlers): Promise<Server> {
	const address = controlSocketOf(folder);
	if (await answers(address)) throw folderInUse(folder);
	if (process.platform !== 'win32') rmSync(address, { force: true });

	const server = createServer((socket) => {
		socket.on('error', () => socket.destroy());
		createInterface(socket).on('line', (line) => {
			void answer(handlers, line).then((given) => socket.end(`${JSON.stringify(given)}\n`));
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(address, resolve);
	});
	return server;
}

async function answer(handlers: ControlHandlers, line: string): Promise<ControlAnswer> {
	const handler = Object.hasOwn(handlers, line) ? handlers[line as ControlCommand] : undefined;
	if (!handler) return { ok: false, message: 'There is no such command now.' };
	try {
		return { ok: true, detail: await handler() };
	} catch (cause) {
		return { ok: false, message: cause instanceof Error ? cause.message : String(cause) };
	}
}

function answers(address: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(address);
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
