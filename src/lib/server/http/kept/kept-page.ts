import { randomBytes } from 'node:crypto';

/**
 * One page that is the same for everybody who may get it, rendered again only when what it shows has changed. Whoever calls makes
 * sure that nobody gets it for whom it would look different.
 *
 * @param shown everything the page is made from, read before rendering begins; compared one by one with `Object.is`
 * @returns an answer of one's own, with a new nonce in its body and its content security policy
 */
export type KeptPage = (
	shown: readonly unknown[],
	render: () => Promise<Response>
) => Promise<Response>;

/** A page cut where its nonce stood. */
interface CutPage {
	readonly status: number;
	readonly headers: Headers;
	readonly policy: readonly string[];
	readonly body: readonly string[];
}

const POLICY = 'content-security-policy';
const NONCE = /'nonce-([^']+)'/;
/** As SvelteKit makes them. */
const NONCE_BYTES = 16;

/** Who asks while it is being rendered waits for the same page. Only an answer with status 200 is kept. */
export function createKeptPage(): KeptPage {
	let kept: { readonly shown: readonly unknown[]; readonly page: Promise<CutPage> } | null = null;

	return async (shown, render) => {
		if (kept === null || !isSame(kept.shown, shown)) {
			const rendering = { shown, page: render().then(cut) };
			kept = rendering;
			const forget = () => {
				if (kept === rendering) kept = null;
			};
			rendering.page.then(({ status }) => {
				if (status !== 200) forget();
			}, forget);
		}
		return join(await kept.page);
	};
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
}

async function cut(response: Response): Promise<CutPage> {
	if (response.headers.has('set-cookie')) throw new Error('A page for everybody sets a cookie.');
	const policy = response.headers.get(POLICY) ?? '';
	const nonce = NONCE.exec(policy)?.[1];
	const body = await response.text();
	const headers = new Headers(response.headers);
	// The tag names bytes that nobody gets a second time.
	headers.delete('etag');
	return {
		status: response.status,
		headers,
		policy: nonce === undefined ? [policy] : policy.split(nonce),
		body: nonce === undefined ? [body] : body.split(nonce)
	};
}

function join({ status, headers, policy, body }: CutPage): Response {
	const nonce = randomBytes(NONCE_BYTES).toString('base64');
	const bytes = Buffer.from(body.join(nonce));
	const answer = new Response(bytes, { status, headers });
	answer.headers.set('content-length', String(bytes.length));
	if (headers.has(POLICY)) answer.headers.set(POLICY, policy.join(nonce));
	return answer;
}
