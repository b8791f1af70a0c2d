import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { onBehalfOf } from '#lib/server/waiting/caller.ts';
import { createPasswordHasher } from './password-hash.ts';

const hasher = createPasswordHasher({ log2N: 8, r: 8, p: 1 });

test('agrees with the worked example of github.com/firebase/scrypt', async () => {
	const form =
		'$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,' +
		'sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==' +
		'$42xEC+ixf3L2lw==' +
		'$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==';
	const firebase = createPasswordHasher({ log2N: 8, r: 8, p: 1 });
	expect(await firebase.matches('user1password', form)).toBe(true);
	expect(await firebase.matches('user2password', form)).toBe(false);
});

test('knows its own password again and no other', async () => {
	const form = await hasher.hash('mưa rào trên sông');
	expect(form).toMatch(/^\$fbscrypt\$v=1,n=8,r=8,p=1,sk=\S{44}\$\S{24}\$\S{44}$/);
	expect(form.length).toBeLessThanOrEqual(255);
	expect(await hasher.matches('mưa rào trên sông', form)).toBe(true);
	expect(await hasher.matches('mua rao tren song', form)).toBe(false);
	expect(await hasher.matches('', form)).toBe(false);
});

test('makes another string of the same password each time', async () => {
	expect(await hasher.hash('mưa rào trên sông')).not.toBe(await hasher.hash('mưa rào trên sông'));
});

test.each([null, '', 'plain', '$2a$10$abcdefghijklmnopqrstuv', '$fbscrypt$v=1,n=8$x$y'])(
	'opens nothing with the hash %j',
	async (form) => {
		expect(await hasher.matches('', form)).toBe(false);
		expect(await hasher.matches('anything', form)).toBe(false);
	}
);

const guess = (caller: string, group: 'owners' | 'strangers' = 'strangers') =>
	onBehalfOf(caller, () => hasher.matches('anything', null, group));

test('sends away whoever comes when too many are waiting, and serves the others', async () => {
	const [atATime, waiting, tooMany] = [Math.max(1, Math.floor(availableParallelism() / 2)), 40, 8];
	const tries = await Promise.allSettled(
		Array.from({ length: atATime + waiting + tooMany }, (_, at) => guess(`network ${at}`))
	);
	const refused = tries.filter(({ status }) => status === 'rejected');
	expect(refused).toHaveLength(tooMany);
	expect(refused[0]).toMatchObject({
		reason: { code: 'over_request_rate_limit', detail: { retryAfterSeconds: 5 } }
	});
	expect(await hasher.matches('anything', null)).toBe(false);
});

test('whoever guesses without end waits for themselves, and others have their turns between', async () => {
	const order: string[] = [];
	const guessing = Promise.allSettled(
		Array.from({ length: 200 }, async () => {
			await guess('guesser');
			order.push('guesser');
		})
	);
	const [an, binh] = ['an', 'binh'].map(async (who) => {
		await guess(who);
		order.push(who);
	});
	await Promise.all([an, binh]);
	expect(order.filter((who) => who === 'guesser').length).toBeLessThan(6);
	expect((await guessing).filter(({ status }) => status === 'fulfilled').length).toBeLessThan(20);
});

test('where every network guesses, known browsers of owners still have every other turn', async () => {
	const order: string[] = [];
	const guessing = Promise.allSettled(
		Array.from({ length: 60 }, async (_, at) => {
			await guess(`network ${at}`);
			order.push('guesser');
		})
	);
	await guess('an', 'owners');
	expect(order.length).toBeLessThan(6);
	await guessing;
});
