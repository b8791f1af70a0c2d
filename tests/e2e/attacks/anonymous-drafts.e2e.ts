import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { locationOf } from '../support/answer.ts';
import { listingFields } from '../support/listing-form.ts';
import { newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

/** As the database is set up. */
const KEPT_BY_ADDRESS = 60;
const TRIES = 90;

const textOf = (mark: string) =>
	`Chúng tôi cần gia công 200 vỏ nhôm CNC mỗi tháng cho thiết bị đo, ký hiệu ${mark}.`;

test('one address fills no disk: what cannot be kept stays in the page as it was typed', async () => {
	const { address } = new Visitor();
	const answers = [];
	for (let sent = 0; sent < TRIES; sent += 10) {
		const some = Array.from({ length: 10 }, async () => {
			const mark = randomUUID();
			const visitor = new Visitor({ address });
			return {
				mark,
				visitor,
				answer: await visitor.post('/listings/new?/understand', {
					kind: 'need',
					text: textOf(mark)
				})
			};
		});
		answers.push(...(await Promise.all(some)));
	}
	const kept = answers.filter(({ answer }) => answer.status === 303);
	const held = answers.filter(({ answer }) => answer.status === 429);
	expect(kept).toHaveLength(KEPT_BY_ADDRESS);
	expect(held).toHaveLength(TRIES - KEPT_BY_ADDRESS);
	for (const { mark, answer, visitor } of held) {
		expect(answer.text).toContain(mark);
		expect(answer.text).toContain('Từ mạng của bạn đang có quá nhiều bản viết dở');
		expect([...visitor.cookies.keys()].filter((name) => name.includes('draft'))).toEqual([]);
	}
	const elsewhere = await new Visitor().post('/listings/new?/understand', {
		kind: 'need',
		text: textOf('nơi khác')
	});
	expect(locationOf(elsewhere)).toMatch(/^\/listings\/new\?step=check&draft=/);

	// Whoever has an account is counted apart, and loses nothing on the way.
	const neighbour = await newPerson({ address });
	const goesOn = await neighbour.post('/listings/new?/publish', listingFields());
	expect(locationOf(goesOn)).toContain('then=publish');
});

test('a visitor whose draft is too long is not sent away from it', async () => {
	const visitor = new Visitor();
	const mark = randomUUID();
	const fields = listingFields({
		summary: `${mark} ${'Chúng tôi cần khuôn ép nhựa. '.repeat(100)}`,
		requirementValue: Array.from({ length: 40 }, () => 'ISO 9001 '.repeat(80))
	});
	for (const action of ['keep', 'publish']) {
		const answer = await visitor.post(`/listings/new?/${action}`, fields);
		expect([action, answer.status]).toEqual([action, 429]);
		expect(answer.text).toContain(mark);
		expect(answer.text).toContain('Bài này dài quá');
	}
	const autosaved = await visitor.post('/listings/new?/autosave', fields, {
		accept: 'application/json',
		'x-sveltekit-action': 'true'
	});
	expect(autosaved.status).toBe(200);
	expect(autosaved.text).toContain('Bài này dài quá');
});
