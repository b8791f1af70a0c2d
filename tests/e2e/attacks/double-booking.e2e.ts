import { test } from '@playwright/test';

test('twenty bookings of one slot at once: one holds', () => {
	const why = 'Double booking is not tried: facilities cannot be booked yet.';
	console.log(why);
	test.skip(true, why);
});
