/** The part of https://www.npmjs.com/package/compression that we use; its published types need those of Express. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';
	import type { BrotliOptions, ZlibOptions } from 'node:zlib';

	type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

	interface CompressionOptions extends ZlibOptions {
		readonly brotli?: BrotliOptions;
		readonly filter?: Filter;
	}

	function compression(
		options: CompressionOptions
	): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

	namespace compression {
		/** Whether the type of an answer is one that shrinks. */
		const filter: Filter;
	}

	export = compression;
}
