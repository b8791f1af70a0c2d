/** What the embedded database does for itself; PGlite has no background workers. */
export type HousekeepingTask = 'checkpoint' | 'vacuum' | 'backup';

export interface HousekeepingState {
	readonly startedAt: Date;
	/** When clients last sent anything. */
	readonly lastMessageAt: Date;
	readonly lastCheckpointAt: Date;
	/** Whether anything was sent since the last checkpoint. */
	readonly usedSinceCheckpoint: boolean;
	/** Null until this process has done one. */
	readonly lastVacuumAt: Date | null;
	/** Null when there is no backup at all. */
	readonly lastBackupAt: Date | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const IDLE_MS = 20_000;
const CHECKPOINT_EVERY_MS = 4 * MINUTE;
/** With a busy site there is no idle moment; then it happens anyway. */
const CHECKPOINT_AT_LATEST_MS = 15 * MINUTE;
const FIRST_VACUUM_AFTER_MS = 10 * MINUTE;
const FIRST_BACKUP_AFTER_MS = 60 * MINUTE;
/** The quiet hours of the host, whose operator plans its work by its own clock. */
const NIGHT_HOURS = [1, 2, 3, 4];

/** The task that is due at `now`, most urgent first; null when there is none. */
export function dueTask(state: HousekeepingState, now: Date): HousekeepingTask | null {
	const uptime = since(state.startedAt, now);
	const isIdle = since(state.lastMessageAt, now) >= IDLE_MS;
	// eslint-disable-next-line no-restricted-syntax -- the host's work, and nobody's day
	const isNight = NIGHT_HOURS.includes(now.getHours());

	if (isDailyDue(state.lastBackupAt, uptime, FIRST_BACKUP_AFTER_MS, isNight, now)) return 'backup';
	if (isDailyDue(state.lastVacuumAt, uptime, FIRST_VACUUM_AFTER_MS, isNight, now)) return 'vacuum';
	if (!state.usedSinceCheckpoint) return null;
	const age = since(state.lastCheckpointAt, now);
	return age >= CHECKPOINT_AT_LATEST_MS || (isIdle && age >= CHECKPOINT_EVERY_MS)
		? 'checkpoint'
		: null;
}

/** Daily work waits for the night, unless it has waited for more than a day. */
function isDailyDue(
	lastAt: Date | null,
	uptime: number,
	firstAfterMs: number,
	isNight: boolean,
	now: Date
): boolean {
	if (lastAt === null) return uptime >= firstAfterMs;
	const age = since(lastAt, now);
	return isNight ? age >= DAY / 2 : age >= 1.5 * DAY;
}

function since(instant: Date, now: Date): number {
	return now.getTime() - instant.getTime();
}
