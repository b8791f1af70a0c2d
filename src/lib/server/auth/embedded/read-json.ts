import { standAside } from '#lib/server/waiting/caller.ts';
import { AuthRefusal } from './auth-refusal.ts';

/** Bytes; the longest honest body is an address, two passwords and a name. */
const LARGEST_BODY = 16 * 1024;

/**
 * The JSON of a request. Other media types are refused: a form on a foreign page can send those unasked.
 *
 * @throws AuthRefusal
 */
export async function readJson(request: Request): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;|$)/i.test(type)) throw new AuthRefusal('unsupported_media_type');
	const text = new TextDecoder().decode(await standAside(() => readBytes(request)));
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) throw new AuthRefusal('bad_json');
		throw cause;
	}
}

/**
 * Reads a body that is too large to its end without keeping it: to stop reading would cut the connection before
 * the answer. The web server's own limit bounds it.
 */
async function readBytes(request: Request): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size <= LARGEST_BODY) chunks.push(chunk);
	}
	if (size > LARGEST_BODY) throw new AuthRefusal('request_too_large');
	return Buffer.concat(chunks);
}
