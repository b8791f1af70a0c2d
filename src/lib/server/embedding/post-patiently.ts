import { setTimeout as wait } from 'node:timers/promises';
import { EmbedderError } from './embedder-error.ts';

export interface Patience {
	/** How long one try may take, in milliseconds. */
	readonly timeoutMs: number;
	/** How often to try at most. */
	readonly tries: number;
	/** What the first wait takes, in milliseconds; each further one takes twice as long. */
	readonly firstWaitMs: number;
	/** No wait is longer, in milliseconds. A provider that asks for more is given up on until the job's next try. */
	readonly longestWaitMs: number;
}

interface Request {
	readonly url: string;
	readonly key: string | null;
	readonly body: string;
}

interface Failure {
	readonly error: EmbedderError;
	readonly mayPass: boolean;
	/** How long the provider asks to wait, in milliseconds; null where it does not say. */
	readonly askedWaitMs: number | null;
}

/** More than any answer needs; what is longer is not read to its end. */
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * Posts JSON and gives back the text of the answer. What may pass (429, 5xx, no connection, no answer in time) is
 * tried again, each time after twice as long or after what `Retry-After` says, whichever is longer.
 *
 * @throws EmbedderError
 */
export async function postPatiently(request: Request, patience: Patience): Promise<string> {
	for (let nth = 1; ; nth += 1) {
		const outcome = await post(request, patience.timeoutMs);
		if (typeof outcome === 'string') return outcome;
		const backOffMs = patience.firstWaitMs * 2 ** (nth - 1);
		const waitMs = Math.max(outcome.askedWaitMs ?? 0, Math.min(backOffMs, patience.longestWaitMs));
		if (!outcome.mayPass || nth >= patience.tries || waitMs > patience.longestWaitMs)
			throw outcome.error;
		await wait(waitMs);
	}
}

async function post({ url, key, body }: Request, timeoutMs: number): Promise<string | Failure> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json',
				...(key === null ? {} : { authorization: `Bearer ${key}` })
			},
			body,
			// The key belongs to this address and to no other.
			redirect: 'error',
			signal: AbortSignal.timeout(timeoutMs)
		});
		if (response.ok) return await readAnswer(response);
		await response.body?.cancel();
		return refusal(response);
	} catch (cause) {
		if (cause instanceof EmbedderError) throw cause;
		return failureOf(cause, timeoutMs);
	}
}

async function readAnswer(response: Response): Promise<string> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.byteLength;
		if (bytes > MOST_ANSWER_BYTES)
			throw new EmbedderError('wrong_answer', 'The embedder’s answer is longer than any can be.');
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

function refusal({ status, headers }: Response): Failure {
	const isLimit = status === 429;
	const isDown = status >= 500 || status === 408;
	const code = isLimit ? 'rate_limited' : isDown ? 'provider_down' : 'refused';
	return {
		error: new EmbedderError(code, `The embedder answered with status ${status}.`),
		mayPass: isLimit || isDown,
		askedWaitMs: readRetryAfter(headers.get('retry-after'), Date.now())
	};
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(written: string | null, nowMs: number): number | null {
	if (written === null) return null;
	if (/^\d+$/.test(written)) return Number(written) * 1000;
	const at = Date.parse(written);
	return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

function failureOf(cause: unknown, timeoutMs: number): Failure {
	const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
	const error = timedOut
		? new EmbedderError('timed_out', `The embedder did not answer within ${timeoutMs} ms.`)
		: new EmbedderError('unreachable', 'The embedder cannot be reached.', { cause });
	return { error, mayPass: true, askedWaitMs: null };
}
