import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

interface Asked {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly model: unknown;
	readonly input: readonly string[];
}

/** Answers one request in its own way; null leaves the request without an answer. */
export type Answering = (asked: Asked, response: ServerResponse) => void;

/** A provider of embeddings on loopback that speaks as OpenAI's API does. */
export interface EmbeddingProvider {
	readonly url: string;
	/** Every request so far, in order. */
	readonly asked: readonly Asked[];
	/** The next requests are answered so, one each; after that the provider works again. */
	answerNext(...answers: readonly Answering[]): void;
	stop(): Promise<void>;
}

export const DIMENSIONS = 16;

/** Letters counted by their place in the alphabet: texts with the same words lie close together. Not of length 1. */
export function vectorOf(text: string): readonly number[] {
	const counts = Array.from({ length: DIMENSIONS }, () => 0);
	for (const letter of text.toLowerCase()) counts[letter.codePointAt(0)! % DIMENSIONS]! += 1;
	return counts;
}

export function status(code: number, headers: Record<string, string> = {}): Answering {
	return (_, response) => response.writeHead(code, headers).end('{"error":{"message":"no"}}');
}

export function body(written: string): Answering {
	return (_, response) =>
		response.writeHead(200, { 'content-type': 'application/json' }).end(written);
}

/** The right answer, spoilt. */
export function vectors(spoil: (vector: readonly number[], at: number) => unknown): Answering {
	return ({ input }, response) => {
		const data = input.map((text, index) => ({
			object: 'embedding',
			index,
			embedding: spoil(vectorOf(text), index)
		}));
		response
			.writeHead(200, { 'content-type': 'application/json' })
			.end(JSON.stringify({ object: 'list', data: data.reverse() }));
	};
}

export const silence: Answering = () => undefined;

export async function startEmbeddingProvider(): Promise<EmbeddingProvider> {
	const asked: Asked[] = [];
	const waiting: Answering[] = [];
	const server = createServer((request, response) => {
		void readText(request).then((written) => {
			const { model, input } = JSON.parse(written) as Pick<Asked, 'model' | 'input'>;
			const one = {
				path: `${request.method} ${request.url}`,
				headers: request.headers,
				model,
				input
			};
			asked.push(one);
			(waiting.shift() ?? vectors((vector) => vector))(one, response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		asked,
		answerNext: (...answers) => void waiting.push(...answers),
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
