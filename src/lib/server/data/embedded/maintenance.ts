import { listBackups } from '#lib/server/data/backup/backup-file.ts';
import type { EmbeddedSettings } from '#lib/server/data/connection/settings.ts';
import type { PGlite } from '@electric-sql/pglite';
import { backupEmbedded } from './backup-embedded.ts';
import type { DataFolder } from './data-folder.ts';
import { freeBytesOf } from './free-space.ts';
import { dueTask, type HousekeepingTask } from './housekeeping.ts';
import type { EmbeddedEvent } from './messages.ts';
import { ownerConnectionOf } from './open-pglite.ts';
import { listChangedTables, listTables, takeStatistics } from './statistics.ts';
import type { Turnstile, Writes } from './turnstile.ts';

export interface MaintenanceOptions {
	readonly db: PGlite;
	readonly turnstile: Turnstile;
	readonly folder: DataFolder;
	readonly settings: EmbeddedSettings;
	readonly report: (event: EmbeddedEvent) => void;
}

export interface Maintenance {
	/** @returns the path of the new backup */
	backup(): Promise<string>;
	checkpoint(): Promise<string>;
	stop(): void;
}

const TICK_MS = 5_000;

/** Starts the clock by which the embedded database looks after itself. */
export function startMaintenance(options: MaintenanceOptions): Maintenance {
	const { db, turnstile, folder, settings, report } = options;
	const owner = ownerConnectionOf(db);
	const startedAt = new Date();
	let lastMessageAt = startedAt;
	let lastCheckpointAt = startedAt;
	let lastVacuumAt: Date | null = null;
	let seenMessages = 0;
	let checkpointedMessages = 0;
	let writes: Writes = 'allowed';

	async function backup(): Promise<string> {
		const stored = await turnstile.alone(() =>
			backupEmbedded(db, { folder: folder.backups, kept: settings.backupsKept, now: new Date() })
		);
		report({ kind: 'backed-up', file: stored.file, bytes: stored.bytes });
		return stored.file;
	}

	async function checkpoint(): Promise<string> {
		await turnstile.alone(() => db.exec('checkpoint'));
		lastCheckpointAt = new Date();
		checkpointedMessages = turnstile.messages();
		return 'checkpoint';
	}

	/** Table by table, so that nobody waits for more than one. */
	async function vacuum(): Promise<string> {
		const startedVacuumAt = new Date();
		const tables = await turnstile.alone(() => listTables(owner));
		for (const table of tables)
			await turnstile.alone(() => owner.execute(`vacuum (analyze) ${table}`));
		lastVacuumAt = new Date();
		report({ kind: 'vacuumed', tookMs: lastVacuumAt.getTime() - startedVacuumAt.getTime() });
		return 'vacuum';
	}

	async function watchDisk(): Promise<void> {
		const freeBytes = await freeBytesOf(folder.path);
		const wanted: Writes = freeBytes < settings.minimumFreeBytes ? 'refused' : 'allowed';
		if (wanted === writes) return;
		await turnstile.setWrites(wanted);
		writes = wanted;
		report({ kind: wanted === 'refused' ? 'disk-almost-full' : 'disk-has-room-again', freeBytes });
	}

	async function followGrowth(): Promise<void> {
		const changed = await turnstile.alone(() => listChangedTables(owner));
		for (const table of changed) await turnstile.alone(() => takeStatistics(owner, table));
	}

	const tasks: Readonly<Record<HousekeepingTask, () => Promise<string>>> = {
		backup,
		checkpoint,
		vacuum
	};

	async function tick(): Promise<void> {
		let task: string = 'disk';
		try {
			await watchDisk();
			const now = new Date();
			if (turnstile.messages() !== seenMessages) lastMessageAt = now;
			seenMessages = turnstile.messages();
			const due = dueTask(
				{
					startedAt,
					lastMessageAt,
					lastCheckpointAt,
					usedSinceCheckpoint: seenMessages !== checkpointedMessages,
					lastVacuumAt,
					lastBackupAt: (await listBackups(folder.backups))[0]?.madeAt ?? null
				},
				now
			);
			if (writes === 'refused') return;
			if (due) {
				task = due;
				await tasks[due]();
			}
			task = 'statistics';
			await followGrowth();
		} catch (cause) {
			// It is tried again at the next tick, and the operator sees that it failed.
			const message = cause instanceof Error ? cause.message : String(cause);
			report({ kind: 'maintenance-failed', task, message });
		}
	}

	let running = false;
	const clock = setInterval(() => {
		if (running) return;
		running = true;
		void tick().finally(() => {
			running = false;
		});
	}, TICK_MS);

	return {
		backup,
		checkpoint,
		stop: () => clearInterval(clock)
	};
}
