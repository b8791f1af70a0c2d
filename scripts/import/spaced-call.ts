/** A call that is asked for often and made now and then. */
export interface SpacedCall {
	/** Calls, unless it did so within the time between two calls. */
	call(): Promise<void>;
	/** Calls once more where it was asked for since the last call. */
	end(): Promise<void>;
}

export function createSpacedCall(work: () => Promise<void>, everyMs: number): SpacedCall {
	let calledAt = -Infinity;
	let isDue = false;
	async function now(): Promise<void> {
		calledAt = performance.now();
		isDue = false;
		await work();
	}
	return {
		async call() {
			isDue = true;
			if (performance.now() - calledAt >= everyMs) await now();
		},
		async end() {
			if (isDue) await now();
		}
	};
}
