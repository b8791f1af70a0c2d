import type { Auth } from './auth.ts';

/** For one request: each token that it shows is judged once, however often somebody asks. */
export function judgeOnce(auth: Auth): Auth {
	const judged = new Map<unknown, ReturnType<Auth['verify']>>();
	return {
		...auth,
		verify(token, now) {
			const known = judged.get(token) ?? auth.verify(token, now);
			judged.set(token, known);
			return known;
		}
	};
}
