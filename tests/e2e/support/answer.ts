import type { IncomingHttpHeaders } from 'node:http';

/** What came back over the wire. */
export interface Answer {
	/** What was asked for. */
	readonly url: URL;
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
	/** From the first byte sent to the last one received. */
	readonly tookMs: number;
}

/** @throws SyntaxError when the body is no JSON */
export function jsonOf<Shape>(answer: Answer): Shape {
	return JSON.parse(answer.text) as Shape;
}

/** Where a redirect leads: a path on this site, the whole address of another, or an empty text where there is none. */
export function locationOf({ headers, url }: Answer): string {
	if (headers.location === undefined) return '';
	const target = new URL(headers.location, url);
	return target.origin === url.origin ? target.href.slice(url.origin.length) : target.href;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Status and body, without what differs from one address or answer to the next: ids and nonces. */
export function faceOf({ status, text }: Answer): string {
	return `${status}\n${text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(UUID, 'ID')}`;
}
