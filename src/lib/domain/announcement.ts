/**
 * What the database tells the running sites: that something changed, never what it says now. A statement announces once:
 * the ids of what it changed where they are few, else the topic in the plural.
 */
export type Announcement =
	| {
			/**
			 * `session`: sessions that ended before their time; what they hold open is to be closed. `person`: accounts that may
			 * do more or less than before; what they hold open is to be closed, and may be opened again.
			 */
			readonly topic: 'listing' | 'organisation' | 'desk' | 'session' | 'person';
			/** At least one. */
			readonly ids: readonly string[];
	  }
	| {
			readonly topic:
				'listings' | 'organisations' | 'desks' | 'persons' | 'conflicts' | 'weights' | 'outbox';
			readonly ids: null;
	  };

/** Reads the payload of a notification: a topic, and for some ids. Null where it is neither. */
export function readAnnouncement(payload: string): Announcement | null {
	const [topic, ...ids] = payload.split(' ');
	switch (topic) {
		case 'listing':
		case 'organisation':
		case 'desk':
		case 'session':
		case 'person':
			return ids.length === 0 ? null : { topic, ids };
		case 'listings':
		case 'organisations':
		case 'desks':
		case 'persons':
		case 'conflicts':
		case 'weights':
		case 'outbox':
			return { topic, ids: null };
		case undefined:
		default:
			return null;
	}
}
