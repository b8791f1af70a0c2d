import { error } from '@sveltejs/kit';
import { addressPrefix } from '#lib/domain/access/address-prefix.ts';
import { eventStream } from '#lib/server/http/stream/event-stream.ts';
import { StreamSeats } from '#lib/server/http/stream/stream-seats.ts';
import type { RequestHandler } from './$types';

/** A browser opens one for each of its windows. */
const MOST_OF_ONE = 12;
/** Many people may sit behind one network address. */
const MOST_OF_A_NETWORK = 200;
const MOST_OF_ALL = 2_000;
/** When a window may ask again, in seconds. */
const FULL_S = 60;

const seats = new StreamSeats();

/** Tells a signed-in person that their desk or a conversation changed. */
export const GET: RequestHandler = (event) => {
	const { actor, auth, hub } = event.locals;
	if (actor === null) error(401);
	const leave = seats.take([
		{ key: `person ${actor.userId}`, most: MOST_OF_ONE },
		{ key: `network ${addressPrefix(event.getClientAddress())}`, most: MOST_OF_A_NETWORK },
		{ key: 'all', most: MOST_OF_ALL }
	]);
	if (leave === null) {
		event.locals.retryAfterSeconds = FULL_S;
		error(429);
	}
	const mine = new Set(actor.memberships.map(({ organisationId }) => organisationId));
	return eventStream(hub, {
		concerns: ({ topic, ids }) =>
			(topic === 'desk' && ids.some((id) => mine.has(id))) || (topic === 'desks' && mine.size > 0),
		sessionId: auth.claims?.sessionId ?? null,
		userId: actor.userId,
		onEnd: leave
	});
};
