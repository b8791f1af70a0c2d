import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import {
	changeOrganisation,
	foundOrganisation,
	newOwner,
	slugOf
} from '../support/organisations.ts';
import { newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

/** Each as an address is written, with districts that are no more, and the place that it is today. */
const WRITTEN = [
	['TP Thủ Dầu Một', 'Phường Thủ Dầu Một'],
	['TX Thuận An, tỉnh Bình Dương', 'Phường Thuận An'],
	['P. Phú Lợi', 'Phường Phú Lợi'],
	['Phường Tương Bình Hiệp', 'Phường Chánh Hiệp'],
	['VSIP II', 'Khu công nghiệp VSIP II'],
	['Eindhoven, Hà Lan', 'Hà Lan']
] as const;

test('an organisation lies where its address says, as people write it', async () => {
	const { person, organisation } = await newOwner();
	for (const [written, place] of WRITTEN) {
		const saved = await changeOrganisation(person, organisation, { place: written });
		expect([written, saved.status]).toEqual([written, 303]);
		const shown = await new Visitor().get(`/organisations/${await slugOf(person)}`);
		expect(shown.text, written).toContain(place);
	}
});

test('what the form gives as an example is understood, and names are suggested while typing', async () => {
	const { person, organisation } = await newOwner();
	const { text } = await person.get('/organisation/new');
	const example = /ví dụ: ([^.<]+)\./.exec(text)?.[1] ?? '';
	expect(example).not.toBe('');
	expect((await changeOrganisation(person, organisation, { place: example })).status).toBe(303);

	const input = /<input[^>]* name="place"[^>]*>/.exec(text)?.[0] ?? '';
	const list = / list="([^"]+)"/.exec(input)?.[1] ?? 'none';
	const from = text.indexOf(`<datalist id="${list}">`);
	const names = text.slice(from, text.indexOf('</datalist>', from));
	expect(names).toContain('value="Phường Thủ Dầu Một');
	expect(names).toContain('value="Khu công nghiệp VSIP II,');
});

test('a word that nobody wrote is left out and named, and what the other words find is shown', async () => {
	const { person, organisation } = await newOwner();
	const word = `korvand${randomUUID().slice(0, 6)}`;
	const id = await storeListing(person, organisation, { title: `Cần phay vỏ ${word}` });
	await changeOrganisation(person, organisation, { name: `Xưởng ${word}` });
	const visitor = new Visitor();
	await expect
		.poll(async () => (await visitor.get(`/listings?q=${word}`)).text)
		.toContain(`/listings/${id}`);
	for (const [path, found] of [
		[`/listings?q=${word}+zzyzxq`, `/listings/${id}`],
		[`/organisations?q=${word}+zzyzxq`, `/organisations/${await slugOf(person)}`]
	] as const) {
		const { text } = await visitor.get(path);
		expect(text, path).toContain(found);
		expect(mainOf(text), path).toContain('“zzyzxq”');
	}
});

test('an organisation is found by whole words and their beginnings, not by the middle of others', async () => {
	const lot = randomUUID().slice(0, 6);
	const slugs = new Map<string, string>();
	for (const name of [`AI Đông Nam ${lot}`, `Mai Hồng ${lot}`]) {
		const person = await newPerson();
		await foundOrganisation(person, { name });
		slugs.set(name, await slugOf(person));
	}
	const ask = async (q: string): Promise<readonly string[]> => {
		const { text } = await new Visitor().get(`/organisations?q=${encodeURIComponent(q)}`);
		return [...slugs]
			.filter(([, slug]) => text.includes(`/organisations/${slug}"`))
			.map(([name]) => name);
	};
	const [ai = '', mai = ''] = [...slugs.keys()];
	expect(await ask(`AI ${lot}`)).toEqual([ai]);
	expect(await ask(`mai ${lot}`)).toEqual([mai]);
	expect(await ask(`hong ${lot}`)).toEqual([mai]);
	expect(await ask(`dong ${lot}`)).toEqual([ai]);
	expect(await ask(`% ${lot}`)).toEqual([ai, mai]);
	expect(await ask(lot.slice(0, 4))).toEqual([ai, mai]);
});

/** Without the box, which says the words again. */
function mainOf(text: string): string {
	return text.slice(text.indexOf('</form>'));
}
