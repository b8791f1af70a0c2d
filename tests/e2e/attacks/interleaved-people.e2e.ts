import { expect, test } from '@playwright/test';
import { foundOrganisation } from '../support/organisations.ts';
import { newPerson, type SignedUp } from '../support/people.ts';
import { storeListing } from '../support/listings.ts';
import { Visitor } from '../support/visitor.ts';

const REQUESTS_EACH = 200;
const AT_ONCE = 4;
const PAGES = [
	'/',
	'/desk',
	'/organisation',
	'/organisation/members',
	'/account',
	'/account/export',
	'/conversations',
	'/matches',
	'/listings/new',
	'/desk/__data.json',
	'/organisation/__data.json',
	'/account/__data.json'
];

interface Somebody {
	readonly person: SignedUp;
	/** Nobody else's answer may hold any of these. */
	readonly own: readonly string[];
}

async function somebody(name: string, organisation: string): Promise<Somebody> {
	const person = await newPerson({ name });
	const id = await foundOrganisation(person, { name: organisation });
	const draft = await storeListing(person, id, { status: 'draft', title: `Bản nháp của ${name}` });
	return { person, own: [name, organisation, person.email, draft, `Bản nháp của ${name}`] };
}

test('two people who ask at the same time never see each other', async () => {
	test.setTimeout(180_000);
	const tail = Math.random().toString(36).slice(2, 8);
	const [one, other] = [
		await somebody(`Quách Thứ Nhất ${tail}`, `Xưởng Quách ${tail}`),
		await somebody(`Triệu Thứ Hai ${tail}`, `Xưởng Triệu ${tail}`)
	];
	const nobody = new Visitor();
	const tasks = Array.from(
		{ length: REQUESTS_EACH },
		(_, index) => PAGES[index % PAGES.length] ?? '/'
	).flatMap((path) => [
		{ path, reader: one.person, foreign: other.own, ownName: one.own[0] ?? '' },
		{ path, reader: other.person, foreign: one.own, ownName: other.own[0] ?? '' }
	]);
	const leaks: string[] = [];
	let sawOneself = 0;
	const work = async () => {
		for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
			const { path, reader, foreign, ownName } = task;
			const answer = await reader.get(path);
			const whole = answer.text + JSON.stringify(answer.headers);
			leaks.push(
				...foreign.filter((text) => whole.includes(text)).map((text) => `${path}: ${text}`)
			);
			if (answer.status !== 200) leaks.push(`${path}: ${answer.status}`);
			if (whole.includes(ownName)) sawOneself += 1;
		}
	};
	const visit = async () => {
		for (let count = 0; count < PAGES.length; count += 1) {
			const answer = await nobody.get(PAGES[count] ?? '/');
			const all = [...one.own, ...other.own];
			leaks.push(
				...all.filter((text) => answer.text.includes(text)).map((text) => `nobody: ${text}`)
			);
		}
	};
	await Promise.all([...Array.from({ length: AT_ONCE }, work), visit()]);

	expect(leaks).toEqual([]);
	// Otherwise the pages would prove nothing.
	expect(sawOneself).toBeGreaterThan(REQUESTS_EACH);
});
