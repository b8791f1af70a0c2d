import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { Visitor } from '../support/visitor.ts';

/** A word that no other listing has. */
const newWord = () => `z${randomUUID().slice(0, 8).replaceAll(/\d/gu, 'q').replaceAll('-', '')}`;

/** What stands beside the form that a text was read into. */
async function previewOf(text: string): Promise<string> {
	const visitor = new Visitor();
	const query = new URLSearchParams({ kind: 'need', text });
	const named = await visitor.get(`/listings/new?${query.toString()}`);
	const page = await visitor.get(named.headers['location'] ?? '', { 'accept-language': 'vi' });
	const preview = page.text.split('id="preview-title"')[1]?.split('</aside>')[0];
	expect(preview).toBeDefined();
	return preview!;
}

test('a text of another trade is voted no subject and no codes that make it a match', async () => {
	const preview = await previewOf(
		'Tìm người giữ trẻ buổi tối ba ngày một tuần, có kinh nghiệm với trẻ hai tuổi, ở gần chợ.'
	);
	expect(preview).toContain('Chưa có ai khớp');
});

test('an amount that merely stands in a text hides nobody from the preview', async () => {
	const word = newWord();
	const { person, organisation } = await newOwner();
	await storeListing(person, organisation, {
		kind: 'offer',
		title: `Tiện bạc đồng ${word} theo bản vẽ`,
		quantityMin: 50,
		quantityMax: 500,
		quantityUnit: 'piece'
	});
	const text = `Cần tiện bạc đồng ${word} theo bản vẽ, khoảng 20 cái, giao trong tháng này.`;
	await expect.poll(async () => previewOf(text)).toContain(`Tiện bạc đồng ${word}`);
	const preview = await previewOf(text);
	expect(preview.split('id="stopped"')[0]).toContain(`Tiện bạc đồng ${word}`);
});
