import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { jsonOf } from '../support/answer.ts';
import { listingFields } from '../support/listing-form.ts';
import { listingBody } from '../support/listings.ts';
import { changeOrganisation, newOwner, organisationForm } from '../support/organisations.ts';
import { bearerOf, newPerson } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';

/** By what it is: what stands in the middle of an otherwise fine text. */
const UNREADABLE = {
	nul: '\u0000',
	'10 000 combining marks': 'e' + '\u0301'.repeat(10_000)
};
/** What nobody sees and pasting brings along; it is taken away. */
const UNSEEN = {
	bell: '\u0007',
	escape: '\u001b[31m',
	'bidi override': '\u202e',
	'bidi isolate': '\u2066',
	'zero-width space': '\u200b',
	'byte order mark': '\ufeff',
	'word joiner': '\u2060'
};
const HALF_A_PAIR = '\ud800';
/** Any of them. */
const UNSEEN_LETTER = /[\u0007\u001b\u202e\u2066\u200b\ufeff\u2060]/u;
const REFUSED = [400, 422];

test('the API refuses or cleans every unreadable text', async () => {
	const { person, organisation } = await newOwner();
	const body = listingBody(organisation);
	const asJson = (title: string) =>
		JSON.stringify({ ...body, title: 'TITLE' }).replace('"TITLE"', title);
	const titles = [
		...Object.values(UNREADABLE).map((text) => JSON.stringify(`Cần gia công ${text} chi tiết`)),
		`"Cần gia công ${String.raw`\ud800`} chi tiết"`,
		`"Cần gia công ${String.raw`\udc00\ud800`} chi tiết"`,
		`"Cần gia công ${HALF_A_PAIR} chi tiết"`
	];
	for (const title of titles) {
		for (const path of ['/api/v1/listings', '/api/v1/matches']) {
			const answer = await person.send({
				method: 'POST',
				path,
				headers: { ...bearerOf(person), 'content-type': 'application/json' },
				body: path.endsWith('matches') ? `{"kind":"need","title":${title}}` : asJson(title)
			});
			// A half of a pair cannot travel as UTF-8: it arrives as the replacement character, which is a letter like others.
			const expected = title.includes(HALF_A_PAIR) ? [...REFUSED, 200, 201] : REFUSED;
			expect(expected, `${path} ${title.slice(0, 60)}`).toContain(answer.status);
		}
	}
});

test('the API keeps text without what nobody sees', async () => {
	const { person, organisation } = await newOwner();
	for (const [what, text] of Object.entries(UNSEEN)) {
		const answer = await person.postJson(
			'/api/v1/listings',
			listingBody(organisation, { title: `Cần gia${text}công chi tiết ${what}` }),
			bearerOf(person)
		);
		expect([what, answer.status]).toEqual([what, 201]);
		const { id } = jsonOf<{ readonly id: string }>(answer);
		const read = await person.get(`/api/v1/listings/${id}`, bearerOf(person));
		expect([what, read.status]).toEqual([what, 200]);
		expect(read.text).toContain(`chi tiết ${what}`);
		expect(
			jsonOf<{ readonly texts: readonly { readonly title: string }[] }>(read).texts[0]!.title
		).not.toMatch(UNSEEN_LETTER);
	}
});

test('the forms keep text without what nobody sees', async () => {
	const { person, organisation } = await newOwner();
	for (const [what, text] of Object.entries(UNSEEN)) {
		const name = `Xưởng${text} thử ${randomUUID()}`;
		const changed = await changeOrganisation(person, organisation, { name });
		expect([what, changed.status]).toEqual([what, 303]);
		const settings = await person.post('/account', { name: `Lan${text} Anh`, locale: 'vi' });
		expect([what, settings.status]).toEqual([what, 303]);
		const own = await person.get('/account/export');
		expect([what, own.status]).toEqual([what, 200]);
		const { person: said } = jsonOf<{ readonly person: { readonly name: string } }>(own);
		expect(said.name).not.toMatch(UNSEEN_LETTER);
	}
});

test('the forms refuse or clean every unreadable text, and keep what was typed', async () => {
	const { person, organisation } = await newOwner();
	for (const [what, text] of Object.entries(UNREADABLE)) {
		const title = `Cần gia công ${text} chi tiết`;
		const listing = await person.post(
			'/listings/new?/publish',
			listingFields({ organisationId: organisation, title, submission: randomUUID() })
		);
		// The form of a listing drops NUL while it keeps what is typed.
		const expected = what === 'nul' ? [303, ...REFUSED] : REFUSED;
		expect(expected, `listing, ${what}`).toContain(listing.status);
		const organisationAnswer = await person.post(
			'/organisation/edit',
			organisationForm({ name: `Xưởng ${text} thử ${randomUUID()}` })
		);
		expect([what, organisationAnswer.status]).toEqual([what, 422]);
		const settings = await person.post('/account', { name: `Lan ${text} Anh`, locale: 'vi' });
		expect([what, settings.status]).toEqual([what, 422]);
		const signUp = await new Visitor().post('/sign-up', {
			name: `Lan ${text} Anh`,
			email: `${randomUUID()}@people.example`
		});
		expect([what, signUp.status]).toEqual([what, 422]);
		const signIn = await new Visitor().post('/sign-in?/password', {
			email: `a${text}@people.example`,
			password: `x${text}`
		});
		expect([what, signIn.status]).toEqual([what, 422]);
	}
	const broken = await person.send({
		method: 'POST',
		path: '/organisation/edit',
		headers: {
			origin: person.site,
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html'
		},
		body: 'name=%ED%A0%80%FF%00&kind=sme&place=Huế'
	});
	expect(broken.status).toBe(422);
});

test('an address in full-width or lookalike letters is another one or none', async () => {
	const person = await newPerson();
	for (const email of [
		person.email.toUpperCase(),
		` ${person.email} `,
		person.email.replace('@', '＠'),
		person.email.replace('people', 'реople'),
		`${person.email}\u0000`,
		`${person.email}\r\nBcc: x@evil.example`
	]) {
		const answer = await new Visitor().post('/sign-in?/code', { email });
		expect([303, 422]).toContain(answer.status);
	}
	const mails = await new Visitor().get('/outbox');
	expect(mails.text).not.toContain('evil.example');
});

test('a name that only looks different is the same name', async () => {
	const person = await newPerson();
	const tail = Math.random().toString(36).slice(2, 8);
	const name = `Công ty Cơ khí Đông Hòa ${tail}`;
	const first = await person.post('/organisation/new', organisationForm({ name }));
	expect(first.status).toBe(303);

	const other = await newPerson();
	const lookalikes = [
		name.normalize('NFD'),
		name.toUpperCase(),
		`  ${name}  `,
		name.replaceAll(' ', '  '),
		name.replace('ò', 'o\u0300'),
		name.replace('Cơ khí', 'Cơ\u00a0khí'),
		name.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
		name.replace('Đ', '\u00d0'),
		name.replace('khí', 'kh\u200bí'),
		`${name}\u3164`
	];
	for (const lookalike of lookalikes) {
		const answer = await other.post('/organisation/new', organisationForm({ name: lookalike }));
		expect([lookalike, answer.status]).toEqual([lookalike, 409]);
	}
	for (const dressed of [
		name.replace('o', 'о'),
		name.replaceAll('C', 'С'),
		name.replace('a', 'α'),
		name.replace('a', 'ɑ'),
		name.replace('C', '\u13df'),
		name.replace('C', '\ua4da')
	]) {
		const answer = await other.post('/organisation/new', organisationForm({ name: dressed }));
		expect([409, 422], dressed).toContain(answer.status);
	}
	const found = await new Visitor().get(`/api/v1/organisations?q=${encodeURIComponent(tail)}`);
	expect(jsonOf<{ readonly organisations: readonly unknown[] }>(found).organisations).toHaveLength(
		1
	);

	const honest = organisationForm({ name: `β-Glucan ${tail}` });
	expect((await (await newPerson()).post('/organisation/new', honest)).status).toBe(303);
});

test('two spellings of one text are stored as one, and found by both', async () => {
	const { person, organisation } = await newOwner();
	const title = 'Cần thuê máy ép thủy lực năm trăm tấn';
	const stored = await person.postJson(
		'/api/v1/listings',
		listingBody(organisation, { title: title.normalize('NFD') }),
		bearerOf(person)
	);
	expect(stored.status).toBe(201);
	const { id } = jsonOf<{ readonly id: string }>(stored);
	const read = await new Visitor().get(`/api/v1/listings/${id}`);
	expect(jsonOf(read)).toMatchObject({ texts: [{ title: title.normalize('NFC') }] });
	for (const form of ['NFC', 'NFD']) {
		const found = await new Visitor().get(
			`/api/v1/listings?q=${encodeURIComponent(title.normalize(form))}`
		);
		expect(found.text).toContain(id);
	}
});
