/** What the database tells the running sites: that something changed, never what it says now. */
export type Announcement =
	| { readonly topic: 'listing' | 'organisation' | 'desk'; readonly id: string }
	| { readonly topic: 'listings' | 'conflicts' | 'outbox'; readonly id: null };

/** Reads the payload of a notification: a topic, and for some an id. Null where it is neither. */
export function readAnnouncement(payload: string): Announcement | null {
	const [topic, id = null] = payload.split(' ');
	switch (topic) {
		case 'listing':
		case 'organisation':
		case 'desk':
			return id === null ? null : { topic, id };
		case 'listings':
		case 'conflicts':
		case 'outbox':
			return { topic, id: null };
		case undefined:
		default:
			return null;
	}
}
