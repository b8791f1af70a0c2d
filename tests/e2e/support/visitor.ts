import { randomInt } from 'node:crypto';
import type { Answer } from './answer.ts';
import { sendRequest, type WireRequest } from './send-request.ts';

/** Fields of a form; several answers under one name as a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;
type Headers = Readonly<Record<string, string>>;

export interface VisitorOptions {
	/** Defaults to the site of the test run. */
	readonly site?: string;
	/** The network address to come from; by default one of its own, so that nobody else's tries count against it. */
	readonly address?: string;
}

/** Somebody at a browser without scripts, or a program: keeps cookies and follows nothing by itself. */
export class Visitor {
	readonly site: string;
	readonly address: string;
	readonly cookies = new Map<string, string>();
	/** Where a cookie goes that does not go everywhere. */
	readonly #paths = new Map<string, string>();

	constructor({ site = siteOfTheRun(), address = addressOfOnesOwn() }: VisitorOptions = {}) {
		this.site = site;
		this.address = address;
	}

	get(path: string, headers: Headers = {}): Promise<Answer> {
		return this.send({ method: 'GET', path, headers: { accept: 'text/html', ...headers } });
	}

	/** Posts a form as a browser without scripts does. */
	post(path: string, fields: Fields, headers: Headers = {}): Promise<Answer> {
		const body = new URLSearchParams();
		for (const [name, written] of Object.entries(fields)) {
			for (const one of [written].flat()) body.append(name, one);
		}
		return this.send({
			method: 'POST',
			path,
			headers: {
				accept: 'text/html',
				origin: this.site,
				'content-type': 'application/x-www-form-urlencoded',
				...headers
			},
			body: body.toString()
		});
	}

	postJson(path: string, body: unknown, headers: Headers = {}): Promise<Answer> {
		return this.send({
			method: 'POST',
			path,
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body)
		});
	}

	async send(request: WireRequest, signal?: AbortSignal): Promise<Answer> {
		const [asked = ''] = request.path.split('?');
		const cookie = [...this.cookies]
			.filter(([name]) => isUnder(asked, this.#paths.get(name) ?? '/'))
			.map(([name, value]) => `${name}=${value}`)
			.join('; ');
		const headers = { ...(cookie === '' ? {} : { cookie }), ...request.headers };
		const answer = await sendRequest(
			{ ...request, headers },
			{ site: this.site, address: this.address, ...(signal === undefined ? {} : { signal }) }
		);
		for (const written of answer.headers['set-cookie'] ?? []) this.#keep(written);
		return answer;
	}

	#keep(written: string): void {
		const [pair = '', ...attributes] = written.split(';');
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		if (attributes.some((one) => /^\s*max-age=0$/i.test(one))) this.cookies.delete(name);
		else this.cookies.set(name, pair.slice(at + 1));
		const path = attributes.map((one) => /^\s*path=(.+)$/i.exec(one)?.[1]).find(Boolean);
		this.#paths.set(name, path ?? '/');
	}
}

/** Whether a cookie of a path is sent with a request (RFC 6265, section 5.1.4). */
function isUnder(asked: string, path: string): boolean {
	return asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** @throws Error outside a run of the browser tests */
function siteOfTheRun(): string {
	const site = process.env['TRIHELIX_E2E_URL'];
	if (site === undefined)
		throw new Error('TRIHELIX_E2E_URL is not set: start with playwright test.');
	return site;
}

/** Elsewhere than on Linux only one loopback address answers, and everybody shares it. */
function addressOfOnesOwn(): string {
	if (process.platform !== 'linux') return '127.0.0.1';
	return `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
