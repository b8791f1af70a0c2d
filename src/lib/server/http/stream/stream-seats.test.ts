import { expect, test } from 'vitest';
import { StreamSeats } from './stream-seats.ts';

const of = (person: string) => [
	{ key: person, most: 2 },
	{ key: 'all', most: 3 }
];

test('so many are open for one and for all, and a seat that is left is free again', () => {
	const seats = new StreamSeats();
	const leave = seats.take(of('an'))!;
	expect(seats.take(of('an'))).not.toBeNull();
	expect(seats.take(of('an'))).toBeNull();
	expect(seats.take(of('binh'))).not.toBeNull();
	expect(seats.take(of('chi'))).toBeNull();
	leave();
	expect(seats.take(of('chi'))).not.toBeNull();
	expect(seats.take(of('dung'))).toBeNull();
});

test('what is refused counts nowhere', () => {
	const seats = new StreamSeats();
	seats.take(of('an'));
	seats.take(of('an'));
	for (let at = 0; at < 10; at += 1) expect(seats.take(of('an'))).toBeNull();
	expect(seats.take(of('binh'))).not.toBeNull();
});
