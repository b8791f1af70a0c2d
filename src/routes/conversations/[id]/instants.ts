import { instantOf } from '#lib/domain/local-time.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';

/** The instants of local times, each once. @returns `no_such_time` where no clock shows one of them */
export function instantsOf(
	localTimes: readonly string[],
	timeZone: string
): Result<readonly Date[], 'no_such_time'> {
	const instants: Date[] = [];
	for (const time of new Set(localTimes)) {
		const instant = instantOf(time, timeZone);
		if (instant === null) return refuse('no_such_time');
		instants.push(instant);
	}
	return succeed(instants);
}
