export interface ServerSettings {
	/** The names or addresses to listen on. */
	readonly hosts: readonly string[];
	/** 0 takes a free one. */
	readonly port: number;
	/** How many proxies of ours stand in front; 0 means that nobody may forward anything. */
	readonly trustedProxies: number;
	/** How long a client may take to send the headers, in milliseconds. */
	readonly headersTimeoutMs: number;
	/** How long a client may take to send a whole request, in milliseconds. */
	readonly requestTimeoutMs: number;
}

const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * What the environment says about the web server. Without `HOST` only this machine is served: demo
 * accounts have published passwords.
 *
 * @throws Error with a plain sentence when a variable is set to something it cannot be
 */
export function readServerSettings(
	env: Readonly<Record<string, string | undefined>>
): ServerSettings {
	const host = env['HOST'] || 'localhost';
	return {
		hosts: host === 'localhost' ? LOOPBACK : [host],
		port: wholeNumber(env, 'PORT', 3000, 65_535),
		trustedProxies: wholeNumber(env, 'TRUSTED_PROXY', 0, 10),
		headersTimeoutMs: 15_000,
		requestTimeoutMs: 60_000
	};
}

function wholeNumber(
	env: Readonly<Record<string, string | undefined>>,
	name: string,
	fallback: number,
	most: number
): number {
	const text = env[name];
	if (!text) return fallback;
	const value = Number(text);
	if (Number.isSafeInteger(value) && value >= 0 && value <= most) return value;
	throw new Error(`${name} must be a whole number from 0 to ${most}.`);
}
