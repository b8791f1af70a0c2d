import { expect, test } from 'vitest';
import { TokenTries } from './token-tries.ts';

const NOW = new Date(Date.UTC(2026, 0, 1));
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const [HERE, THERE] = ['203.0.113.7', '198.51.100.9'];

/** Shows a token; `lookedUp` counts the look-ups. */
function visit(tries: TokenTries, genuine: ReadonlySet<string>) {
	let lookedUp = 0;
	return {
		get lookedUp() {
			return lookedUp;
		},
		show: (token: string, address: string, now = NOW) =>
			tries.find({ address, token }, now, async () => {
				lookedUp += 1;
				await Promise.resolve();
				return genuine.has(token) ? token : null;
			})
	};
}

test('of many made-up tokens of one network few are looked up, also when they come at once', async () => {
	const site = visit(new TokenTries(), new Set(['genuine']));
	await Promise.all(Array.from({ length: 6000 }, (_, one) => site.show(`token ${one}`, HERE)));
	expect(site.lookedUp).toBe(60);
	expect(await site.show('another', HERE)).toEqual({ secondsToWait: 1 });
	expect(await site.show('another', THERE)).toEqual({ found: null });
	expect(await site.show('genuine', HERE, later(2))).toEqual({ found: 'genuine' });
});

test('a token that held goes on whatever its network shows, until it no longer holds', async () => {
	const genuine = new Set(['genuine']);
	const site = visit(new TokenTries(), genuine);
	expect(await site.show('genuine', HERE)).toEqual({ found: 'genuine' });
	for (let one = 0; one < 100; one += 1) await site.show(`token ${one}`, HERE);
	expect(await site.show('genuine', HERE)).toEqual({ found: 'genuine' });
	// It gives nothing back that it did not take.
	expect(await site.show('another', HERE)).toEqual({ secondsToWait: 1 });
	genuine.clear();
	expect(await site.show('genuine', HERE)).toEqual({ found: null });
	expect(await site.show('genuine', HERE)).toEqual({ secondsToWait: 1 });
});

test('tokens that hold cost their network nothing', async () => {
	const tokens = Array.from({ length: 200 }, (_, one) => `genuine ${one}`);
	const site = visit(new TokenTries(), new Set(tokens));
	for (const token of tokens) expect(await site.show(token, HERE)).toEqual({ found: token });
});
