import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { Visitor } from '../support/visitor.ts';

/** A word that no other listing has. */
const newWord = () => `z${randomUUID().slice(0, 8).replaceAll(/\d/gu, 'q').replaceAll('-', '')}`;

test('what somebody excludes stops a match on the home page and is told, in both languages', async () => {
	const word = newWord();
	const { person, organisation } = await newOwner();
	await storeListing(person, organisation, {
		kind: 'offer',
		title: `Khay nhựa ${word} cho vườn ươm`
	});
	await storeListing(person, organisation, {
		kind: 'offer',
		title: `Khay bã mía ${word} cho vườn ươm`
	});

	const visitor = new Visitor();
	const ask = async (q: string, language: string) =>
		(
			await visitor.get(`/?${new URLSearchParams({ kind: 'need', q }).toString()}`, {
				'accept-language': language
			})
		).text;
	await expect
		.poll(async () => ask(`khay ${word} cho vườn ươm, không nhựa`, 'vi'))
		.toContain('bạn loại trừ “nhựa”');
	const page = await ask(`khay ${word} cho vườn ươm, không nhựa`, 'vi');
	const [matches, stopped] = page.split('id="stopped"');
	expect(matches).toContain(`Khay bã mía ${word}`);
	expect(stopped?.split('</section>')[0]).toContain(`Khay nhựa ${word}`);
	expect(await ask(`khay ${word} cho vườn ươm, không nhựa`, 'en')).toContain('you rule out “nhựa”');
	expect(await ask(`khay nhựa ${word} cho vườn ươm`, 'vi')).not.toContain('id="stopped"');
});
