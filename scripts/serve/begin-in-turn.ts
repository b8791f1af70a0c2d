import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { markProbe, markTurnedAway, provenOf } from '#lib/server/http/incoming/request-marks.ts';
import { KnownSenders } from '#lib/server/waiting/known-senders.ts';
import { Pace } from '#lib/server/waiting/pace.ts';
import { LineIsFull } from '#lib/server/waiting/waiting-line.ts';
import { CLIENT_ADDRESS_HEADER } from './forwarding.ts';

/**
 * Makes requests begin in turn; see `Pace`. Before anything is read of them: somebody signed in is known by what the site
 * proved lately, everybody else by their network. Monitors have turns of their own.
 *
 * @returns resolves when it is the turn of a request, to whether its client still waits
 */
export function createTurns(): (
	request: IncomingMessage,
	response: ServerResponse
) => Promise<boolean> {
	const pace = new Pace();
	const senders = new KnownSenders();

	return async (request, response) => {
		const gone = new AbortController();
		response.once('close', () => gone.abort());
		const shown = shownBy(request);
		const who = shown === '' ? null : senders.find(shown);
		if (shown !== '') {
			response.once('finish', () => {
				const proven = provenOf(request);
				if (proven !== null) senders.remember(shown, proven);
			});
		}
		const address = String(request.headers[CLIENT_ADDRESS_HEADER]);
		const isProbe = asksAsMonitor(request);
		if (isProbe) markProbe(request);
		const group = who === null ? 'visitors' : 'people';
		try {
			await pace.begin(who ?? addressPrefix(address), isProbe ? 'monitors' : group, gone.signal);
		} catch (cause) {
			if (!(cause instanceof LineIsFull)) throw cause;
			markTurnedAway(request);
		}
		return !gone.signal.aborted;
	};
}

const PROBED = ['/healthz', '/readyz'];

/** Whoever shows who they are may be told more, and is looked up like others. */
function asksAsMonitor({ method, url, headers }: IncomingMessage): boolean {
	const isBare = headers.authorization === undefined && headers.cookie === undefined;
	return isBare && method === 'GET' && PROBED.includes(url ?? '');
}

/** All by which somebody could sign in: the header for programs, or the cookies of a session. */
function shownBy({ headers }: IncomingMessage): string {
	if (headers.authorization !== undefined) return headers.authorization;
	const cookies = headers.cookie?.split('; ') ?? [];
	return cookies.filter((one) => one.startsWith(SESSION)).join('; ');
}

/** Also of the pieces of a long one; see `isSessionCookie`. */
const SESSION = 'trihelix-session';
