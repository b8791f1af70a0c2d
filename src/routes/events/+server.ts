import { error } from '@sveltejs/kit';
import { eventStream } from '#lib/server/http/event-stream.ts';
import type { RequestHandler } from './$types';

/** Tells a signed-in person that their desk or a conversation changed. */
export const GET: RequestHandler = ({ locals }) => {
	const { actor, hub } = locals;
	if (actor === null) error(401);
	const mine = new Set(actor.memberships.map(({ organisationId }) => organisationId));
	return eventStream(
		hub,
		({ topic, ids }) =>
			(topic === 'desk' && ids.some((id) => mine.has(id))) || (topic === 'desks' && mine.size > 0)
	);
};
