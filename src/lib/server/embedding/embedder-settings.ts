import { isIP } from 'node:net';
import { trimEnd } from '#lib/domain/text/trim-end.ts';

export interface HostedSettings {
	/** Where the provider answers, without a slash at the end: `{url}/embeddings` is asked. */
	readonly url: string;
	readonly model: string;
	/** Sent as a bearer token; null where the provider asks for none. */
	readonly key: string | null;
	/** How many numbers the model's vectors have. */
	readonly dimensions: number;
}

export type EmbedderSettings =
	{ readonly kind: 'none' | 'lsa' } | ({ readonly kind: 'hosted' } & HostedSettings);

type Environment = Readonly<Record<string, string | undefined>>;

/** What the database can hold and pgvector compare. */
const MOST_DIMENSIONS = 16_000;

/** @throws Error with a plain sentence when a variable is missing or set to something it cannot be */
export function readEmbedderSettings(env: Environment): EmbedderSettings {
	const kind = env['EMBEDDER'] || 'none';
	if (kind === 'none' || kind === 'lsa') return { kind };
	if (kind !== 'hosted') throw new Error('EMBEDDER must be "none", "lsa" or "hosted".');
	return {
		kind,
		url: addressOf(env),
		model: required(env, 'EMBEDDER_MODEL'),
		key: keyOf(env),
		dimensions: dimensionsOf(env)
	};
}

/** Keys and texts travel only encrypted, or not over a network at all. */
function addressOf(env: Environment): string {
	const written = required(env, 'EMBEDDER_URL');
	const url = URL.parse(written);
	if (url === null)
		throw new Error('EMBEDDER_URL must be an address, such as https://api.example/v1.');
	if (url.username || url.password || url.search || url.hash)
		throw new Error(
			'EMBEDDER_URL must hold neither credentials nor parameters; the key is EMBEDDER_KEY.'
		);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
		throw new Error('EMBEDDER_URL must start with https://, or with http:// on this machine.');
	return trimEnd(url.href, /\//);
}

/** What a header can carry: anything else would be named in the complaint about it. */
function keyOf(env: Environment): string | null {
	const key = env['EMBEDDER_KEY'];
	if (!key) return null;
	if (/^[\x21-\x7e]+$/.test(key)) return key;
	throw new Error('EMBEDDER_KEY must be of plain letters, digits and signs, without spaces.');
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function dimensionsOf(env: Environment): number {
	const dimensions = Number(required(env, 'EMBEDDER_DIMENSIONS'));
	if (Number.isSafeInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS)
		return dimensions;
	throw new Error(`EMBEDDER_DIMENSIONS must be a whole number from 1 to ${MOST_DIMENSIONS}.`);
}

function required(env: Environment, name: string): string {
	const text = env[name];
	if (text) return text;
	throw new Error(`EMBEDDER is "hosted", so ${name} must be set.`);
}
