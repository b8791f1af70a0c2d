/**
 * Writes why the process of the embedded database ends: one JSON object on one line of standard error, as the site's
 * own log writes it.
 */
export function logFatal(message: string, cause: unknown): void {
	write(60, message, cause);
}

/** From now on warnings of Node are lines of the log, too, and not free text. */
export function logNodeWarnings(): void {
	process.removeAllListeners('warning');
	process.on('warning', (warning) => write(40, 'Node warns', warning));
}

function write(level: number, message: string, cause: unknown): void {
	const { name, stack } = cause instanceof Error ? cause : { name: typeof cause, stack: undefined };
	const err = { type: name, message: String(cause), ...(stack === undefined ? {} : { stack }) };
	process.stderr.write(`${JSON.stringify({ level, time: Date.now(), err, msg: message })}\n`);
}
