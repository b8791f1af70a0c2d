import pino, { type Logger } from 'pino';

const REDACTED = '[redacted]';

/** What no line may hold, whatever wrote it: tokens, addresses of people, telephone numbers. Each is linear. */
const SECRETS = [
	/\beyJ[\w-]{10,}(?:\.[\w-]*){0,2}/g,
	/\bthx_[\w-]{20,}/g,
	/[\w.+%-]{1,64}@[\w.-]{1,255}/g,
	/(?<![\w-])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\w-])/g
];

/** Control characters beyond ASCII, and separators that some readers take for the end of a line. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** In UTF-16 units; a stack of calls fits. */
const LONGEST_TEXT = 4_000;

/** The log of the site: one JSON object a line on standard output, without secrets. */
export function openLog(): Logger {
	return pino({
		base: null,
		redact: { paths: ['password', 'token', 'email', 'phone'], censor: REDACTED },
		serializers: { err: describeError },
		hooks: { streamWrite: cleanLine }
	});
}

/** From now on warnings of Node are lines of the log, too, and not free text. */
export function logNodeWarnings(log: Logger): void {
	process.removeAllListeners('warning');
	process.on('warning', (warning) => log.warn({ err: warning }, 'Node warns'));
}

/** A written line without secrets, and with nothing that a terminal would act on. */
export function cleanLine(line: string): string {
	const clean = JSON.stringify(JSON.parse(line), (_, value: unknown) =>
		typeof value === 'string' ? withoutSecrets(value) : value
	);
	return `${clean.replaceAll(UNSAFE, escape)}\n`;
}

function withoutSecrets(text: string): string {
	return SECRETS.reduce((left, secret) => left.replaceAll(secret, REDACTED), text);
}

function escape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export interface LoggedError {
	readonly type: string;
	readonly message: string;
	readonly stack?: string;
	/** SQLSTATE, or the system's name of the failure. */
	readonly code?: string;
	readonly constraint?: string;
	readonly cause?: LoggedError;
}

/** What is logged of an error. A database's detail and a query's values hold what people typed, and stay out. */
export function describeError(error: unknown): LoggedError {
	if (!(error instanceof Error)) return { type: typeof error, message: cut(String(error)) };
	const { code, constraint } = error as { code?: unknown; constraint?: unknown };
	return {
		type: error.name,
		message: cut(error.message),
		...(error.stack === undefined ? {} : { stack: cut(error.stack) }),
		...(typeof code === 'string' ? { code } : {}),
		...(typeof constraint === 'string' ? { constraint } : {}),
		...(error.cause === undefined ? {} : { cause: describeError(error.cause) })
	};
}

const cut = (text: string) =>
	text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
