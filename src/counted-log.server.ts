/** A failure, and how often it came. */
export interface CountedFailure {
	/** What failed: a job, a refresh, a mail. */
	readonly what: string;
	/** The first of them. */
	readonly cause: unknown;
	/** 1 where it is told of at once; later ones of the same cause, together, where the period is over. */
	readonly times: number;
}

export interface CountedLog {
	report(what: string, cause: unknown): void;
	/** Writes what was counted and not written yet. */
	close(): void;
}

export interface CountedLogOptions {
	/** Defaults to a minute. */
	readonly periodMs?: number;
	/** Causes that are told apart; all further ones count as one. Defaults to 100. */
	readonly mostCauses?: number;
}

interface Counted extends CountedFailure {
	timer: NodeJS.Timeout;
	times: number;
	cause: unknown;
}

/**
 * Failures of one cause as one line with a count: the first is written at once, and those that follow within the period
 * are written as one when it ends, period after period for as long as they come. Two failures have one cause where
 * numbers and ids aside they read the same.
 */
export function createCountedLog(
	write: (failure: CountedFailure) => void,
	{ periodMs = 60_000, mostCauses = 100 }: CountedLogOptions = {}
): CountedLog {
	const counted = new Map<string, Counted>();

	function endPeriod(key: string): void {
		const one = counted.get(key);
		if (one === undefined) return;
		if (one.times === 0) {
			counted.delete(key);
			return;
		}
		write({ what: one.what, cause: one.cause, times: one.times });
		one.times = 0;
		one.timer = periodOf(key);
	}

	const periodOf = (key: string) => setTimeout(() => endPeriod(key), periodMs).unref();

	return {
		report(what, cause) {
			const said = `${what}: ${nameCause(cause)}`;
			const key = counted.has(said) || counted.size < mostCauses ? said : 'others';
			const before = counted.get(key);
			if (before === undefined) {
				counted.set(key, { what, cause, times: 0, timer: periodOf(key) });
				write({ what, cause, times: 1 });
				return;
			}
			if (before.times === 0) before.cause = cause;
			before.times += 1;
		},
		close() {
			for (const { what, cause, times, timer } of counted.values()) {
				clearTimeout(timer);
				if (times > 0) write({ what, cause, times });
			}
			counted.clear();
		}
	};
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

function nameCause(cause: unknown): string {
	const said =
		cause instanceof Error
			? `${cause.name} ${'code' in cause ? String(cause.code) : ''} ${cause.message}`
			: String(cause);
	return said.slice(0, 1000).replace(ID, '#').replace(/\d+/g, '#');
}
