/**
 * Writes why the process of the embedded database ends: one JSON object on one line of standard error, as the site's
 * own log writes it.
 */
export function logFatal(message: string, cause: unknown): void {
	const { name, stack } = cause instanceof Error ? cause : { name: typeof cause, stack: undefined };
	const err = { type: name, message: String(cause), ...(stack === undefined ? {} : { stack }) };
	const line = { level: 60, time: Date.now(), err, msg: message };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
