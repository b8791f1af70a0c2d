/** Too much is waiting for the index; nothing was done. */
export class MatchingBusy extends Error {
	override readonly name = 'MatchingBusy';
	/** Whether what waits is mostly the asker's own. */
	readonly isOwn: boolean;
	/** When it is worth another try, in seconds; 1 or more. */
	readonly retryAfterSeconds: number;

	constructor(message: string, { isOwn, waitMs }: { isOwn: boolean; waitMs: number }) {
		super(message);
		this.isOwn = isOwn;
		this.retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
	}
}
