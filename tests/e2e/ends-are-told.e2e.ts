import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { JOBS } from '#lib/server/data/identity.ts';
import { acceptInterest } from './support/interests.ts';
import { nineOClockInDays } from './support/meeting-time.ts';
import { letJoin, newOwner, slugOf } from './support/organisations.ts';
import { mailsTo } from './support/outbox.ts';
import { newPair } from './support/pages.ts';
import { newPerson } from './support/people.ts';
import { withSiteDatabase } from './support/site-database.ts';
import type { Visitor } from './support/visitor.ts';

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

async function nameOf(person: Visitor): Promise<string> {
	const { text } = await person.get('/organisation');
	return /<h1[^>]*>([^<]+)</.exec(text)?.[1] ?? '';
}

test('a withdrawn or fulfilled listing ends what is open about it, by mail to both sides, and taken back it stands again', async () => {
	for (const [act, sentence] of [
		['withdraw', 'đã được rút, nên đề nghị kết nối đã kết thúc'],
		['fulfil', 'đã có đối tác, nên đề nghị kết nối đã kết thúc']
	] as const) {
		const { asked, asking, listing, interest } = await newPair();
		const [theAsked, theAsking] = [await nameOf(asked), await nameOf(asking)];
		expect((await asked.post(`/listings/${listing}/edit?/${act}`, {})).status).toBe(303);
		for (const side of [asked, asking]) {
			const page = await side.get(`/interests/${interest}`);
			expect([act, page.status]).toEqual([act, 200]);
			expect(page.text).toContain(sentence);
		}
		expect((await asked.get('/desk')).text).not.toContain(`/interests/${interest}`);
		expect((await asked.post(`/interests/${interest}?/accept`, {})).status).toBe(409);
		for (const [person, other] of [
			[asked, theAsking],
			[asking, theAsked]
		] as const) {
			const subjects = await subjectsTo(person.email);
			expect(subjects.some((one) => one.includes(other) && one.includes('đã kết thúc'))).toBe(true);
		}

		expect((await asked.post(`/listings/${listing}/edit?/publish`, {})).status).toBe(303);
		for (const person of [asked, asking]) {
			const subjects = await subjectsTo(person.email);
			expect(subjects.filter((one) => one.includes('đã kết thúc'))).toEqual([]);
		}
		await acceptInterest(asked, interest);
	}
});

test('every mail about an interest, a message and a time names who and what, and the opening note is in the thread', async () => {
	const { asked, asking, interest, listing } = await newPair();
	const [theAsked, theAsking] = [await nameOf(asked), await nameOf(asking)];
	const title =
		/<h1[^>]*>(?:<!--[^>]*-->)*([^<]+)</.exec(
			(await asked.get(`/listings/${listing}`)).text
		)?.[1] ?? '';
	expect(title).not.toBe('');
	const conversation = await acceptInterest(asked, interest);
	const page = await asked.get(`/conversations/${conversation}`);
	expect(page.text).toContain('Chúng tôi có máy phay năm trục và làm được việc này.');
	expect(page.text.indexOf('Chúng tôi có máy phay')).toBeGreaterThan(
		page.text.indexOf('id="thread"')
	);

	const path = `/conversations/${conversation}`;
	const said = { body: 'Chào bạn', submission: randomUUID() };
	expect((await asked.post(`${path}?/message`, said)).status).toBe(303);
	const times = { time: nineOClockInDays(20), minutes: '45' };
	expect((await asked.post(`${path}?/propose`, times)).status).toBe(303);
	const shown = await asking.get(path);
	const meetingId = /name="meetingId" value="([0-9a-f-]{36})"/.exec(shown.text)?.[1] ?? '';
	const move = (who: Visitor, what: string) => who.post(`${path}?/time`, { meetingId, move: what });
	expect((await move(asking, 'confirm')).status).toBe(303);
	expect((await move(asked, 'cancel')).status).toBe(303);

	const asks = await subjectsTo(asked.email);
	expect(asks).toContain(`${theAsking} muốn kết nối về “${title}”`);
	const answers = await subjectsTo(asking.email);
	for (const subject of [
		`${theAsked} đồng ý kết nối về “${title}”`,
		`${theAsked} vừa nhắn về “${title}”`,
		`${theAsked} đề xuất giờ gặp về “${title}”`
	]) {
		expect(answers).toContain(subject);
	}
	for (const [subjects, other] of [
		[await subjectsTo(asked.email), theAsking],
		[answers, theAsked]
	] as const) {
		expect(subjects.some((one) => one.startsWith(`Đã hẹn với ${other}: 09:00`))).toBe(true);
		expect(subjects.some((one) => one.startsWith(`Không còn hẹn với ${other} lúc 09:00`))).toBe(
			true
		);
	}
});

test('a claim waits on the desk of an officer, a request on that of an owner, and who asked hears yes and no', async () => {
	const officer = await newPerson();
	const slug = `cho-nguoi-nhan-${randomUUID()}`;
	const unowned = `Viện chưa có người nhận ${slug}`;
	await withSiteDatabase((db) =>
		db.transaction(JOBS, async (tx) => {
			await tx
				.insertInto('organisations')
				.values({ slug, name: unowned, sphere: 'university', kind: 'research_institute' })
				.execute();
			await tx
				.updateTable('persons')
				.set({ regionRole: 'officer' })
				.where('userId', 'in', (eb) =>
					eb.selectFrom('contactDetails').select('userId').where('email', '=', officer.email)
				)
				.execute();
		})
	);
	const claimant = await newPerson({ name: 'Trần Thị Nhận' });
	expect((await claimant.post(`/organisations/${slug}?/join`, {})).status).toBe(303);
	const desk = await officer.get('/desk');
	expect(desk.text).toContain(`Trần Thị Nhận xin vào ${unowned}`);
	expect((await claimant.get('/desk')).text).not.toContain('Trần Thị Nhận xin vào');
	const members = await officer.get('/organisation/members');
	const membershipId = /name="membershipId" value="([0-9a-f-]{36})"/.exec(
		members.text.slice(members.text.indexOf(unowned))
	)?.[1];
	const answered = await officer.post('/organisation/members?/answer', {
		membershipId: membershipId ?? '',
		answer: 'owner'
	});
	expect(answered.status).toBe(303);
	expect(await subjectsTo(claimant.email)).toContain(`Bạn đã vào ${unowned}`);
	expect((await officer.get('/desk')).text).not.toContain(unowned);

	const { person: owner } = await newOwner();
	const name = await nameOf(owner);
	const [friend, stranger] = [await newPerson(), await newPerson({ name: 'Lê Văn Lạ' })];
	await letJoin(owner, friend, 'editor');
	expect(await subjectsTo(friend.email)).toContain(`Bạn đã vào ${name}`);
	expect((await stranger.post(`/organisations/${await slugOf(owner)}?/join`, {})).status).toBe(303);
	expect((await owner.get('/desk')).text).toContain(`Lê Văn Lạ xin vào ${name}`);
	expect((await friend.get('/desk')).text).not.toContain('Lê Văn Lạ xin vào');
	const { text } = await owner.get('/organisation/members');
	const asked = /name="membershipId" value="([0-9a-f-]{36})"/.exec(
		text.slice(text.indexOf('Lê Văn Lạ'))
	)?.[1];
	await owner.post('/organisation/members?/answer', {
		membershipId: asked ?? '',
		answer: 'refuse'
	});
	expect(await subjectsTo(stranger.email)).toContain(`${name} chưa nhận bạn`);
});
