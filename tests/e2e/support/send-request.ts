import { request as startRequest } from 'node:http';
import type { Answer } from './answer.ts';

export interface WireRequest {
	readonly method: string;
	/** As it goes over the wire: nothing is normalised or encoded. */
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer | readonly Buffer[];
}

export interface Wire {
	/** Where the site is, such as `http://localhost:41234`. */
	readonly site: string;
	/** The network address to come from; all of 127.0.0.0/8 belongs to a Linux machine. */
	readonly address?: string;
	readonly signal?: AbortSignal;
}

const PATIENCE_MS = 20_000;

/**
 * Sends one request on a connection of its own, follows nothing and stores nothing. A body in several pieces goes
 * without a declared length.
 */
export function sendRequest(
	{ method, path, headers = {}, body }: WireRequest,
	{ site, address, signal }: Wire
): Promise<Answer> {
	const { port, host } = new URL(site);
	const pieces = Array.isArray(body);
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const outgoing = startRequest(
			{
				host: '127.0.0.1',
				port,
				method,
				path,
				agent: false,
				timeout: PATIENCE_MS,
				headers: {
					host,
					...headers,
					...(body === undefined || pieces ? {} : { 'content-length': lengthOf(body as string) })
				},
				...(address === undefined ? {} : { localAddress: address }),
				...(signal === undefined ? {} : { signal })
			},
			(incoming) => {
				const chunks: Buffer[] = [];
				incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
				incoming.on('error', reject);
				incoming.on('end', () =>
					resolve({
						url: new URL(site + path),
						status: incoming.statusCode ?? 0,
						headers: incoming.headers,
						text: Buffer.concat(chunks).toString(),
						tookMs: performance.now() - began
					})
				);
			}
		);
		outgoing.on('error', reject);
		outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${path}: no answer`)));
		if (pieces) {
			for (const piece of body as readonly Buffer[]) outgoing.write(piece);
			outgoing.end();
		} else outgoing.end(body as string | Buffer | undefined);
	});
}

function lengthOf(body: string | Buffer): string {
	return String(Buffer.byteLength(body));
}
