import type { DatabaseStatus } from '#lib/server/data/connection/readiness.ts';

/** Whether the site can do its work, and what the database says of itself where it answers. */
export interface Readiness extends Partial<DatabaseStatus> {
	readonly ready: boolean;
}

/** Milliseconds. A monitor that waits longer gives up by itself. */
const ANSWERS_WITHIN = 3_000;
const KEPT = 1_000;
/** After so long without an answer the connection may be dead, and another one is tried. */
const GIVEN_UP_AFTER = 10_000;

/** However many ask, the database is looked at once a second. One that does not answer within three seconds is not ready. */
export function createReadiness(look: () => Promise<DatabaseStatus>): () => Promise<Readiness> {
	let latest: Promise<Readiness> | null = null;

	function lookAnew(): Promise<Readiness> {
		const looking = look().then(
			(status) => ({ ...status, ready: status.writable && status.migrated }),
			// Not answering is the answer.
			() => ({ ready: false })
		);
		const forget = () => {
			if (latest === looking) latest = null;
		};
		const late = setTimeout(forget, GIVEN_UP_AFTER).unref();
		void looking.then(() => {
			clearTimeout(late);
			setTimeout(forget, KEPT).unref();
		});
		return looking;
	}

	return () => {
		latest ??= lookAnew();
		return withinPatience(latest);
	};
}

function withinPatience(looking: Promise<Readiness>): Promise<Readiness> {
	const late = Promise.withResolvers<Readiness>();
	const timer = setTimeout(() => late.resolve({ ready: false }), ANSWERS_WITHIN);
	return Promise.race([looking, late.promise]).finally(() => clearTimeout(timer));
}
