import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { compress } from './compress.ts';

const TEXT = 'Máy chạy sớm, máy chạy muộn. '.repeat(200);

let close: () => void = () => undefined;
afterEach(() => close());

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
	const server = createServer((request, response) =>
		compress(request, response, () => answer(response))
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	close = () => {
		server.closeAllConnections();
		server.close();
	};
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(url: string, accepted?: string): Promise<IncomingMessage> {
	const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
	const [response] = (await once(get(url, { headers, agent: false }), 'response')) as [
		IncomingMessage
	];
	return response;
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
	return Buffer.concat((await response.toArray()) as Buffer[]);
}

const page = (response: ServerResponse) =>
	response
		.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(TEXT) })
		.end(TEXT);

test('a page comes compressed to whoever accepts it', async () => {
	const url = await serve(page);
	const zipped = await ask(url, 'gzip');
	expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
	expect(zipped.headers['content-length']).toBeUndefined();
	expect(gunzipSync(await bytesOf(zipped)).toString()).toBe(TEXT);

	const best = await ask(url, 'gzip, deflate, br');
	expect(best.headers['content-encoding']).toBe('br');
	expect(brotliDecompressSync(await bytesOf(best)).toString()).toBe(TEXT);
});

test('a page comes as it is to whoever does not ask for more', async () => {
	const url = await serve(page);
	for (const accepted of [undefined, 'identity', 'gzip;q=0']) {
		const plain = await ask(url, accepted);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.headers.vary).toBe('Accept-Encoding');
		expect((await bytesOf(plain)).toString()).toBe(TEXT);
	}
});

test('an event arrives when it is written, and not compressed', async () => {
	const url = await serve((response) => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('data: refetch\n\n');
	});
	const stream = await ask(url, 'gzip, br');
	expect(stream.headers['content-encoding']).toBeUndefined();
	const [first] = (await once(stream, 'data')) as [Buffer];
	expect(first.toString()).toBe('data: refetch\n\n');
	stream.destroy();
});

test('what may hold tokens stays as it is', async () => {
	const url = await serve((response) =>
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(TEXT))
	);
	const data = await ask(`${url}/listings/__data.json`, 'gzip');
	expect(data.headers['content-encoding']).toBe('gzip');
	const tokens = await ask(`${url}/auth/v1/token`, 'gzip');
	expect(tokens.headers['content-encoding']).toBeUndefined();
	data.resume();
	tokens.resume();
});

test('a file that was compressed at build time is not compressed twice', async () => {
	const url = await serve((response) =>
		response
			.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'gzip' })
			.end(gzipSync(TEXT))
	);
	const file = await ask(url, 'gzip, br');
	expect(file.headers['content-encoding']).toBe('gzip');
	expect(gunzipSync(await bytesOf(file)).toString()).toBe(TEXT);
});
