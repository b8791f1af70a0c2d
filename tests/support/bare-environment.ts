const KEPT = ['PATH', 'LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];

/** What a program of ours starts with where no setting of this process may reach it: its path, and the clock of `test:later`. */
export const BARE_ENVIRONMENT: Readonly<Record<string, string>> = Object.fromEntries(
	KEPT.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	})
);
