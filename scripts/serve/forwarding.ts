import type { IncomingHttpHeaders } from 'node:http';

/** Where the site reads who is calling: set here for every request, whatever came in. */
export const CLIENT_ADDRESS_HEADER = 'trihelix-client-address';

const OTHER_FORWARDING_HEADERS = [
	'cf-connecting-ip',
	'fastly-client-ip',
	'forwarded',
	'true-client-ip',
	'x-client-ip',
	'x-cluster-client-ip',
	'x-original-host',
	'x-original-url',
	'x-real-ip',
	'x-rewrite-url',
	CLIENT_ADDRESS_HEADER
];

export interface Connection {
	readonly address: string;
	readonly encrypted: boolean;
}

/**
 * Replaces what a client claims about its address, scheme and host by what is known. With
 * proxies of ours in front, their part of the claim counts: the address that the outermost of them saw,
 * and the scheme and host that it forwards. Changes `headers` in place, because the site reads them there.
 *
 * @param trustedProxies how many proxies of ours stand in front; a request with fewer addresses than
 *   that came past them, so its connection is believed instead
 */
export function settleForwarding(
	headers: IncomingHttpHeaders,
	connection: Connection,
	trustedProxies: number
): void {
	const chain = listOf(headers['x-forwarded-for']);
	const scheme = listOf(headers['x-forwarded-proto']).at(0)?.toLowerCase();
	const host = listOf(headers['x-forwarded-host']).at(0);
	const throughProxy = trustedProxies > 0 && chain.length >= trustedProxies;

	for (const name of Object.keys(headers)) {
		if (name.startsWith('x-forwarded-') || OTHER_FORWARDING_HEADERS.includes(name)) {
			delete headers[name];
		}
	}

	const real = connection.encrypted ? 'https' : 'http';
	const forwarded = scheme === 'http' || scheme === 'https' ? scheme : real;
	headers['x-forwarded-proto'] = throughProxy ? forwarded : real;
	headers[CLIENT_ADDRESS_HEADER] =
		(throughProxy ? chain.at(-trustedProxies) : undefined) ?? connection.address;
	if (throughProxy && host !== undefined) headers.host = host;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
	if (value === undefined) return [];
	return (typeof value === 'string' ? value : value.join(','))
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}
