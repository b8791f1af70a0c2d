import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ControlAnswer, ControlCommand } from './control-server.ts';
import { controlSocketOf, type DataFolder } from './data-folder.ts';

const NOBODY_THERE = new Set(['ENOENT', 'ECONNREFUSED']);

/** Asks the running database of a data folder. Null when none is running. */
export async function askRunningDatabase(
	folder: DataFolder,
	command: ControlCommand
): Promise<ControlAnswer | null> {
	const socket = connect(controlSocketOf(folder));
	try {
		await new Promise<void>((resolve, reject) => {
			socket.once('connect', resolve);
			socket.once('error', reject);
		});
	} catch (cause) {
		if (NOBODY_THERE.has((cause as NodeJS.ErrnoException).code ?? '')) return null;
		throw cause;
	}
	socket.write(`${command}\n`);
	return JSON.parse(await text(socket)) as ControlAnswer;
}
