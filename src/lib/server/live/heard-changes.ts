import { readAnnouncement } from '#lib/domain/announcement.ts';
import type { ChannelEvent } from '#lib/server/data/connection/listen.ts';

/** How to bring over what changed. */
export interface ChangeWork {
	readonly refresh: (listingIds: readonly string[]) => Promise<void>;
	/** The listings of these organisations; null: of all. */
	readonly refreshOrganisations: (organisationIds: readonly string[] | null) => Promise<void>;
	readonly renewWeights: () => Promise<void>;
	readonly renewConflicts: () => Promise<void>;
	/** All there is, the above included except organisations. */
	readonly catchUp: () => Promise<void>;
}

export interface HeardChanges {
	/** Never waits. What changed several times before it is brought over is brought over once. */
	hear(event: ChannelEvent): void;
	/** Resolves when everything heard so far was brought over, or has failed and waits for its next try. */
	settled(): Promise<void>;
}

/** More single listings than these are looked for by their versions. */
const MOST_SINGLE = 500;
const LONGEST_PAUSE_MS = 30_000;

interface Waiting {
	readonly listings: Set<string>;
	readonly organisations: Set<string>;
	readonly parts: Set<'everything' | 'organisations' | 'weights' | 'conflicts'>;
}

const nothing = (): Waiting => ({
	listings: new Set(),
	organisations: new Set(),
	parts: new Set()
});

/**
 * Brings over what the database announces, one thing after the other. At most one piece of work of a kind waits, however
 * often it is announced. What fails is tried again, after 1 second and then twice as long each time, up to 30 seconds.
 */
export function createHeardChanges(
	work: ChangeWork,
	onFailure: (cause: unknown) => void
): HeardChanges {
	let waiting = nothing();
	let running: Promise<void> | null = null;
	let failures = 0;

	function note(event: ChannelEvent): void {
		if (event.kind !== 'message') {
			waiting.parts.add('everything');
			return;
		}
		const announcement = readAnnouncement(event.payload);
		switch (announcement?.topic) {
			case 'listing':
				for (const id of announcement.ids) waiting.listings.add(id);
				break;
			case 'organisation':
				for (const id of announcement.ids) waiting.organisations.add(id);
				break;
			case 'listings':
				waiting.parts.add('everything');
				break;
			case 'organisations':
			case 'weights':
			case 'conflicts':
				waiting.parts.add(announcement.topic);
				break;
			case 'desk':
			case 'desks':
			case 'session':
			case 'person':
			case 'persons':
			case 'outbox':
			case undefined:
				break;
		}
	}

	function putBack(taken: Waiting): void {
		for (const id of taken.listings) waiting.listings.add(id);
		for (const id of taken.organisations) waiting.organisations.add(id);
		for (const part of taken.parts) waiting.parts.add(part);
	}

	async function bring({ listings, organisations, parts }: Waiting): Promise<void> {
		if (parts.has('everything') || listings.size > MOST_SINGLE) {
			await work.catchUp();
		} else {
			if (parts.has('weights')) await work.renewWeights();
			if (parts.has('conflicts')) await work.renewConflicts();
			if (listings.size > 0) await work.refresh([...listings]);
		}
		if (parts.has('organisations')) await work.refreshOrganisations(null);
		else if (organisations.size > 0) await work.refreshOrganisations([...organisations]);
	}

	const isWaiting = () =>
		waiting.listings.size + waiting.organisations.size + waiting.parts.size > 0;

	async function bringAll(): Promise<void> {
		while (isWaiting()) {
			const taken = waiting;
			waiting = nothing();
			try {
				await bring(taken);
				failures = 0;
			} catch (cause) {
				putBack(taken);
				failures += 1;
				onFailure(cause);
				setTimeout(begin, Math.min(1000 * 2 ** (failures - 1), LONGEST_PAUSE_MS)).unref();
				return;
			}
		}
	}

	function begin(): void {
		running ??= bringAll().finally(() => {
			running = null;
		});
	}

	return {
		hear(event) {
			note(event);
			if (isWaiting() && failures === 0) begin();
		},
		settled: () => running ?? Promise.resolve()
	};
}
