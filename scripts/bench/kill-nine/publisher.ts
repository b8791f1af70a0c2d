import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_PASSWORD } from '#lib/domain/region/demo-password.ts';

/** Somebody of the demo who publishes through the API. */
export interface Publisher {
	readonly authorization: string;
	readonly organisation: string;
}

const OWN = /\?of=([0-9a-f-]{36})/;

/** @throws Error when the demo account cannot sign in or belongs to nobody */
export async function signInPublisher(url: string, email: string): Promise<Publisher> {
	const granted = await fetch(`${url}/auth/v1/token?grant_type=password`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ email, password: DEMO_PASSWORD })
	});
	const { access_token: token } = (await granted.json()) as { readonly access_token?: string };
	const authorization = `Bearer ${token}`;
	const page = await fetch(`${url}/organisation`, { headers: { authorization } });
	const organisation = OWN.exec(await page.text())?.[1];
	if (organisation === undefined)
		throw new Error(`${email} cannot publish: ${granted.status}, ${page.status}`);
	return { authorization, organisation };
}

/** The longest pause between two listings, in milliseconds: an organisation may publish a few hundred a day. */
const LONGEST_PAUSE_MS = 500;
/** How often something that was not taken is sent again, in milliseconds. */
const AGAIN_MS = 50;

/**
 * Stores one listing after the other until the site is gone, says that it is enough, or `signal` is aborted.
 *
 * @param acknowledged takes the id of each listing that the site said it stored
 */
export async function publishUntilGone(
	url: string,
	{ authorization, organisation }: Publisher,
	acknowledged: (id: string) => void,
	signal?: AbortSignal
): Promise<void> {
	while (signal?.aborted !== true) {
		let answer: Response;
		let text: string;
		try {
			answer = await fetch(`${url}/api/v1/listings`, {
				method: 'POST',
				headers: { authorization, 'content-type': 'application/json' },
				body: JSON.stringify(listing(organisation))
			});
			text = await answer.text();
		} catch (cause) {
			// The site was killed: nothing was acknowledged.
			if (cause instanceof TypeError) return;
			throw cause;
		}
		if (answer.status === 429) return;
		// The database is away or its disk is full: nothing was acknowledged.
		if (answer.status === 503) {
			await wait(AGAIN_MS);
			continue;
		}
		if (answer.status !== 201) throw new Error(`Publishing answered ${answer.status}: ${text}`);
		acknowledged((JSON.parse(text) as { readonly id: string }).id);
		await wait(Math.random() * LONGEST_PAUSE_MS);
	}
}

/** Those of `ids` that cannot be read. */
export async function findLost(url: string, ids: readonly string[]): Promise<readonly string[]> {
	const lost: string[] = [];
	for (const id of ids) {
		const answer = await fetch(`${url}/api/v1/listings/${id}`);
		const text = await answer.text();
		if (answer.status !== 200 || !text.includes(id)) lost.push(id);
	}
	return lost;
}

function listing(organisation: string) {
	return {
		kind: 'need',
		title: `Cần gia công chi tiết ${randomUUID()}`,
		summary:
			'Chúng tôi tìm xưởng phay CNC làm được chi tiết nhôm theo bản vẽ, giao hàng mỗi tháng.',
		language: 'vi',
		organisation
	};
}
