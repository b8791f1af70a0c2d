import type { EmbeddedSettings } from '#lib/server/data/connection/settings.ts';
import { StartupError } from '#lib/server/data/connection/startup-error.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from '../db.ts';
import type { ChildStart, EmbeddedEvent, FromChild, ToChild } from './messages.ts';
import { OVERRUN_SIGNAL } from './statement-watch.ts';

export interface SupervisorOptions {
	readonly settings: EmbeddedSettings;
	/** Where the child serves when the system has no Unix sockets; null where it has. */
	readonly port: number | null;
	readonly report: (event: EmbeddedEvent) => void;
	/** Called each time the database serves again after it was gone. */
	readonly onRestarted: () => void;
	/** Hears what another client announced. */
	readonly onAnnounced: (payload: string) => void;
}

const CHILD = 'src/lib/server/data/embedded/child.ts';
/** Pauses before the first, second, ... attempt to start again; the last one repeats. */
const RESTART_PAUSES_MS = [0, 500, 2_000, 5_000];
const CLOSE_PATIENCE_MS = 60_000;

/** Keeps the child process of the embedded database running. */
export class Supervisor {
	readonly #options: SupervisorOptions;
	#child: ChildProcess | null = null;
	#serving = Promise.withResolvers<void>();
	#isServing = false;
	#isClosing = false;
	/** From then on there is a database, and no other one takes its place. */
	#hasServed = false;

	constructor(options: SupervisorOptions) {
		this.#options = options;
	}

	/** @throws StartupError when the first start fails; after a good one, starting again is tried for ever */
	async start(): Promise<void> {
		await this.#launch();
	}

	/** The process that serves now; null between two. */
	get pid(): number | null {
		return this.#isServing ? (this.#child?.pid ?? null) : null;
	}

	/** @throws DatabaseUnavailable when the database does not serve within `patienceMs` */
	async untilServing(patienceMs: number): Promise<void> {
		if (this.#isClosing) throw new DatabaseUnavailable('The database is shut down.');
		const timer = new AbortController();
		const tooLate = wait(patienceMs, undefined, { signal: timer.signal }).then(
			() => Promise.reject(new DatabaseUnavailable('The database is starting again.')),
			() => undefined
		);
		try {
			await Promise.race([this.#serving.promise, tooLate]);
		} finally {
			timer.abort();
		}
	}

	/** Whether the child that serves now is alive. One that just ended still takes in clients for a moment. */
	async answers(): Promise<boolean> {
		const child = this.#child;
		if (!this.#isServing || !child?.connected) return false;
		const over = new AbortController();
		const { signal } = over;
		try {
			const answered = on(child, 'message', { signal, close: ['disconnect'] });
			const ping: ToChild = { kind: 'ping' };
			// What cannot be sent any more is answered by the end of the child.
			child.send(ping, () => undefined);
			for await (const [message] of answered)
				if ((message as FromChild).kind === 'pong') return true;
			return false;
		} finally {
			over.abort();
		}
	}

	/** Lets the child write everything down and end. */
	async close(): Promise<void> {
		this.#isClosing = true;
		const child = this.#child;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_PATIENCE_MS);
		const message: ToChild = { kind: 'close' };
		if (child.connected) child.send(message);
		await ended;
		clearTimeout(timer);
	}

	/** Resolves when a new child serves; rejects when it says why not, or ends before. */
	#launch(): Promise<void> {
		const { settings, port, report } = this.#options;
		const start: ChildStart = { settings, port, mayCreate: !this.#hasServed };
		const child = fork(path.join(settings.root, CHILD), [JSON.stringify(start)], {
			cwd: settings.root,
			execArgv: [],
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		this.#child = child;

		let failure: StartupError | null = null;
		let hasServed = false;
		return new Promise((resolve, reject) => {
			child.on('message', (message: FromChild) => {
				if (message.kind === 'report') report(message.event);
				if (message.kind === 'announced') this.#options.onAnnounced(message.payload);
				if (message.kind === 'failed') failure = new StartupError(message.code, message.message);
				if (message.kind === 'ready') {
					hasServed = true;
					this.#hasServed = true;
					this.#isServing = true;
					this.#serving.resolve();
					resolve();
				}
			});
			child.once('error', reject);
			// The first that is closed of a child that ends: its socket may still take in who comes.
			child.once('disconnect', () => this.#stopServing());
			child.once('exit', (code, signal) => {
				const reason = signal ?? `exit code ${code}`;
				this.#stopServing();
				if (signal === OVERRUN_SIGNAL) report({ kind: 'overrun' });
				if (hasServed) void this.#startAgain(reason);
				else
					reject(
						failure ?? new StartupError('START_FAILED', `The embedded database ended: ${reason}.`)
					);
			});
		});
	}

	/** From now on, who wants to connect waits for the next child. */
	#stopServing(): void {
		if (!this.#isServing) return;
		this.#isServing = false;
		this.#serving = Promise.withResolvers();
	}

	async #startAgain(firstReason: string): Promise<void> {
		let reason = firstReason;
		for (let attempt = 0; !this.#isClosing; attempt += 1) {
			const restartInMs = RESTART_PAUSES_MS[Math.min(attempt, RESTART_PAUSES_MS.length - 1)] ?? 0;
			this.#options.report({ kind: 'ended-unexpectedly', restartInMs, reason });
			await wait(restartInMs);
			if (this.#isClosing) return;
			try {
				await this.#launch();
				this.#options.onRestarted();
				return;
			} catch (cause) {
				reason = cause instanceof Error ? cause.message : String(cause);
			}
		}
	}
}
