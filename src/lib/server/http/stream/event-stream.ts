import type { Announcement } from '#lib/domain/announcement.ts';
import type { Hub } from './hub.ts';

const HEARTBEAT_MS = 25_000;
const RETRY_MS = 3_000;

/** What a client may leave unread before it counts as gone; browsers read at once. */
const MOST_UNREAD = 100;

export interface EventStreamOptions {
	readonly concerns: (announcement: Announcement) => boolean;
	/** The stream ends with this session; null where it belongs to none. */
	readonly sessionId: string | null;
	/** Whoever opened it; the stream ends when what they may do changes. */
	readonly userId: string;
	/** Called once, when the stream is over. */
	readonly onEnd: () => void;
}

/**
 * Server-sent events (HTML Living Standard, section 9.2): `data: refetch` whenever something of concern
 * changed. What it is, the page fetches itself, with its own rights.
 */
export function eventStream(
	hub: Hub,
	{ concerns, sessionId, userId, onEnd }: EventStreamOptions
): Response {
	const encoder = new TextEncoder();
	let end: () => void = () => undefined;

	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const close = () => {
				end();
				controller.close();
			};
			const write = (text: string) => {
				controller.enqueue(encoder.encode(text));
				if ((controller.desiredSize ?? 0) < -MOST_UNREAD) close();
			};
			const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
			const stopListening = hub.listen((announcement) => {
				if (endsStream(announcement, { sessionId, userId })) close();
				else if (concerns(announcement)) write('data: refetch\n\n');
			});
			const forgetClose = hub.onClose(close);
			end = () => {
				clearInterval(heartbeat);
				stopListening();
				forgetClose();
				onEnd();
			};
			write(`retry: ${RETRY_MS}\n\n`);
		},
		cancel: () => end()
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}

function endsStream(
	{ topic, ids }: Announcement,
	{ sessionId, userId }: Pick<EventStreamOptions, 'sessionId' | 'userId'>
): boolean {
	if (topic === 'session') return sessionId !== null && ids.includes(sessionId);
	return topic === 'persons' || (topic === 'person' && ids.includes(userId));
}
