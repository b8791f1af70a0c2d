/**
 * Whether something is there within a time, in milliseconds.
 *
 * @throws what it fails with within that time
 */
export function isReadyWithin(awaited: Promise<unknown>, milliseconds: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => resolve(false), milliseconds);
		// Where it fails later, this is settled already, and whoever waits for it then is told.
		awaited.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
	});
}
