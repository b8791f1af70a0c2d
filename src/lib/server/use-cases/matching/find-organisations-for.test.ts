import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { matchInput } from '#lib/schemas/listing/listing.ts';
import { addPerson } from '../../../../../tests/support/people.ts';
import { openTestDatabase } from '../../../../../tests/support/database.ts';
import { openListing } from '#lib/server/use-cases/listing/open-listing.ts';
import {
	findOrganisations,
	findOrganisationsFor,
	type FoundOrganisation
} from './find-organisations-for.ts';
import { openLiveRegion, type LiveRegion } from '#lib/server/live/live-region.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const database = await openTestDatabase();
afterAll(() => database.close());
const { db, owner } = database;
const MILLING = 'Gia công vỏ nhôm CNC 5 trục';
const COATING = 'Phủ anod cho vỏ nhôm CNC';
const CATERING = 'Suất ăn công nghiệp cho hội chợ';
let live: LiveRegion;
let mill: string;
let both: string;
let cook: string;
let asker: string;
let needId: string;

async function organisation(): Promise<string> {
	const id = randomUUID();
	await owner.query(
		`insert into public.organisations (id, slug, name, sphere, kind) values ($1, $2, $3, 'industry', 'sme')`,
		[id, `to-chuc-${id}`, `Tổ chức ${id}`]
	);
	return id;
}

async function listing(
	organisationId: string,
	kind: 'need' | 'offer',
	title: string,
	status = 'published'
) {
	const id = randomUUID();
	await owner.query(
		`insert into public.listings (id, kind, organisation_id, status) values ($1, $2, $3, $4::public.listing_status)`,
		[id, kind, organisationId, status]
	);
	await owner.query(
		`insert into public.listing_texts (listing_id, language, title, summary) values ($1, 'vi', $2, $3)`,
		[id, title, `${title}, ${title}, ${title}.`]
	);
	return id;
}

beforeEach(async () => {
	await owner.execute('delete from public.organisations');
	[mill, both, cook, asker] = await Promise.all([
		organisation(),
		organisation(),
		organisation(),
		organisation()
	]);
	await listing(mill, 'offer', MILLING);
	await listing(both, 'offer', MILLING);
	await listing(both, 'offer', COATING);
	await listing(cook, 'offer', CATERING);
	await listing(asker, 'offer', MILLING);
	needId = await listing(asker, 'need', 'Cần gia công và phủ anod vỏ nhôm CNC');
	live = await openLiveRegion(db, (cause) => {
		throw cause;
	});
});

const idsOf = (found: readonly FoundOrganisation[]) =>
	found.map(({ organisation }) => organisation.id);
const titlesOf = ({ evidence }: FoundOrganisation) =>
	evidence.map(({ listing }) => listing.draft.texts[0]!.title);

test('the organisation with more to show comes first, with what it rests on, and never the one that asks', async () => {
	const found = await findOrganisationsFor(live, live.find(needId)!, 20);
	expect(idsOf(found)).toEqual([both, mill]);
	expect(titlesOf(found[0]!).toSorted()).toEqual([MILLING, COATING].toSorted());
	expect(titlesOf(found[1]!)).toEqual([MILLING]);
	for (const { score, evidence } of found) {
		const parts = evidence.reduce((sum, { contribution }) => sum + contribution, 0);
		expect(parts).toBeCloseTo(score, 9);
		expect(evidence.every(({ relevance }) => relevance > 0 && relevance <= 1)).toBe(true);
	}
	expect(await findOrganisationsFor(live, live.find(needId)!, 1)).toHaveLength(1);
});

test('a draft finds everybody, also whoever looks for needs', async () => {
	const draft = (kind: 'need' | 'offer', title: string) => {
		const { limit: _, ...written } = matchInput.parse({ kind, title });
		return draftOfInput(written, 'vi');
	};
	expect(idsOf(await findOrganisations(live, draft('need', MILLING), null, 20)).toSorted()).toEqual(
		[mill, both, asker].toSorted()
	);
	expect(idsOf(await findOrganisations(live, draft('offer', COATING), null, 20))).toEqual([asker]);
	expect(await findOrganisations(live, draft('need', 'zzzz qqqq'), null, 20)).toEqual([]);
});

test('drafts and what is paused are no evidence', async () => {
	await listing(cook, 'offer', MILLING, 'draft');
	await owner.query(
		`update public.listings set status = 'paused' where organisation_id = $1 and kind = 'offer'`,
		[mill]
	);
	await live.catchUp();
	expect(idsOf(await findOrganisationsFor(live, live.find(needId)!, 20))).toEqual([both]);
});

test('for a need that is not published only its own people get as far as asking', async () => {
	const draftId = await listing(asker, 'need', MILLING, 'draft');
	const [own, other] = [await addPerson(database, 'Lan'), await addPerson(database, 'Minh')];
	await owner.query(
		`insert into public.memberships (organisation_id, user_id, role, status, started_at) values ($1, $2, 'viewer', 'active', now())`,
		[asker, own.userId]
	);
	expect(await openListing(db, live, null, draftId)).toBeNull();
	expect(await openListing(db, live, other, draftId)).toBeNull();
	const draft = (await openListing(db, live, own, draftId))!;
	expect(idsOf(await findOrganisationsFor(live, draft, 20)).toSorted()).toEqual(
		[mill, both].toSorted()
	);
});
