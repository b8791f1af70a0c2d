import type { Announcement } from '#lib/domain/announcement.ts';
import type { Hub } from './hub.ts';

const HEARTBEAT_MS = 25_000;
const RETRY_MS = 3_000;

/**
 * Server-sent events (HTML Living Standard, section 9.2): `data: refetch` whenever something of concern
 * changed. What it is, the page fetches itself, with its own rights.
 */
export function eventStream(hub: Hub, concerns: (announcement: Announcement) => boolean): Response {
	const encoder = new TextEncoder();
	let end: () => void = () => undefined;

	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const write = (text: string) => controller.enqueue(encoder.encode(text));
			const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
			const stopListening = hub.listen((announcement) => {
				if (concerns(announcement)) write('data: refetch\n\n');
			});
			const forgetClose = hub.onClose(() => {
				end();
				controller.close();
			});
			end = () => {
				clearInterval(heartbeat);
				stopListening();
				forgetClose();
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
