import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/access/actor.ts';
import { EMPTY_DRAFT, type ListingDraft } from '#lib/domain/listing/draft.ts';
import {
	castConversation,
	organisationOf
} from '../../../../../tests/support/conversation-cast.ts';
import { listingContents } from '../../../../../tests/support/listing-contents.ts';
import { openTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { changeListing, type ListingChange } from './change-listing.ts';
import { findOwnListing } from './find-own-listing.ts';
import { deleteListingDraft, moveListing } from './move-listing.ts';
import { publishListing, type NewListing } from './publish-listing.ts';
import { renewListing } from './renew-listing.ts';

let database: TestDatabase;
let cast: Awaited<ReturnType<typeof castConversation>>;
beforeAll(async () => {
	database = await openTestDatabase();
	cast = await castConversation(database);
}, 60_000);
afterAll(() => database.close());

const draft: ListingDraft = {
	...EMPTY_DRAFT,
	kind: 'need',
	texts: [
		{
			language: 'vi',
			title: 'Cần sấy lạnh hai tấn nấm mỗi tuần',
			summary: 'Trại nấm của chúng tôi cần nơi sấy lạnh hai tấn nấm mỗi tuần từ tháng ba.'
		}
	],
	subject: 'service',
	requirements: [{ strength: 'must', kind: 'certification', value: 'HACCP' }],
	quantityMin: 2,
	quantityMax: 2,
	quantityUnit: 't',
	splittable: true
};

function newListing(actor: Actor, more: Partial<NewListing> = {}): NewListing {
	return { organisationId: organisationOf(actor), draft, key: null, status: 'published', ...more };
}

async function published(actor: Actor): Promise<string> {
	const stored = await publishListing(database.db, actor, newListing(actor));
	if (!stored.ok) throw new Error(stored.failure);
	return stored.value.id;
}

function said(changed: ListingDraft, seenVersion: number): ListingChange {
	return { draft: changed, seenVersion, key: null };
}

async function counted(organisationId: string): Promise<number> {
	const [row] = await database.owner.query(
		'select count(*)::int as n from public.listings where organisation_id = $1',
		[organisationId]
	);
	return (row as { n: number }).n;
}

async function versionsOf(id: string): Promise<readonly number[]> {
	const rows = await database.owner.query(
		'select version from public.listing_versions where listing_id = $1 order by version',
		[id]
	);
	return rows.map((row) => (row as { version: number }).version);
}

describe('publishing', () => {
	test('an editor publishes for their organisation, and it is kept as it was said', async () => {
		const id = await published(cast.lan);
		const found = await findOwnListing(database.db, cast.lan, id);
		expect(found).toMatchObject({ ok: true, value: { status: 'published', draft } });
		expect(await versionsOf(id)).toHaveLength(1);
	});

	test('nobody publishes for another organisation or one they may only look at', async () => {
		const before = await counted(organisationOf(cast.minh));
		for (const actor of [cast.stranger, cast.viewer]) {
			const refused = await publishListing(
				database.db,
				actor,
				newListing(actor, { organisationId: organisationOf(cast.minh) })
			);
			expect(refused).toEqual({ ok: false, failure: 'not_allowed' });
		}
		expect(await counted(organisationOf(cast.minh))).toBe(before);
	});

	test('whoever claims a membership they do not have is stopped by the database', async () => {
		const organisationId = organisationOf(cast.minh);
		const boaster: Actor = {
			...cast.stranger,
			memberships: [{ organisationId, organisationName: 'x', role: 'owner' }]
		};
		expect(await publishListing(database.db, boaster, newListing(boaster))).toEqual({
			ok: false,
			failure: 'not_allowed'
		});
	});

	test('sent twice at once it is one listing', async () => {
		const before = await counted(organisationOf(cast.lan));
		const listing = newListing(cast.lan, { key: randomUUID() });
		const [one, other] = await Promise.all([
			publishListing(database.db, cast.lan, listing),
			publishListing(database.db, cast.lan, listing)
		]);
		const again = await publishListing(database.db, cast.lan, listing);
		expect(one.ok).toBe(true);
		expect(other).toEqual(one);
		expect(again).toEqual(one);
		expect(await counted(organisationOf(cast.lan))).toBe(before + 1);
	});

	test('the same key for something else is refused', async () => {
		const key = randomUUID();
		await publishListing(database.db, cast.lan, newListing(cast.lan, { key }));
		expect(
			await publishListing(database.db, cast.lan, newListing(cast.lan, { key, status: 'draft' }))
		).toEqual({ ok: false, failure: 'key_used_before' });
	});

	test('a code or a place that is on no list is refused, and nothing is stored', async () => {
		const before = await counted(organisationOf(cast.lan));
		for (const wrong of [
			{ codes: [{ scheme: 'no-such-scheme', code: '1' }] },
			{ placeCode: 'atlantis' }
		]) {
			const listing = newListing(cast.lan, { draft: { ...draft, ...wrong } });
			expect(await publishListing(database.db, cast.lan, listing)).toEqual({
				ok: false,
				failure: 'unknown_code'
			});
		}
		expect(await counted(organisationOf(cast.lan))).toBe(before);
	});

	test('a draft is seen by its organisation only', async () => {
		const stored = await publishListing(
			database.db,
			cast.minh,
			newListing(cast.minh, { status: 'draft' })
		);
		if (!stored.ok) throw new Error(stored.failure);
		const { id } = stored.value;
		expect(await findOwnListing(database.db, cast.minh, id)).toMatchObject({
			value: { status: 'draft' }
		});
		expect(await findOwnListing(database.db, cast.viewer, id)).toMatchObject({
			failure: 'not_allowed'
		});
		expect(await findOwnListing(database.db, cast.stranger, id)).toMatchObject({
			failure: 'not_found'
		});
	});
});

describe('changing', () => {
	const changed = { ...draft, subject: 'equipment_time' as const };

	test('an editor changes it, and what it said before is kept', async () => {
		const id = await published(cast.lan);
		const before = await findOwnListing(database.db, cast.lan, id);
		const version = before.ok ? before.value.version : 0;
		expect(await changeListing(database.db, cast.lan, id, said(changed, version))).toMatchObject({
			ok: true
		});
		expect(await findOwnListing(database.db, cast.lan, id)).toMatchObject({
			value: { draft: changed, version: version + 1 }
		});
		expect(await versionsOf(id)).toEqual([version, version + 1]);
	});

	test('of two tabs the slower one hears of the other and changes nothing', async () => {
		const id = await published(cast.lan);
		const before = await findOwnListing(database.db, cast.lan, id);
		const version = before.ok ? before.value.version : 0;
		const done = await Promise.all([
			changeListing(database.db, cast.lan, id, said(changed, version)),
			changeListing(database.db, cast.lan, id, said({ ...draft, subject: 'space' }, version))
		]);
		expect(done.filter(({ ok }) => ok)).toHaveLength(1);
		expect(done).toContainEqual({ ok: false, failure: 'changed_meanwhile' });
	});

	test('nobody else changes it', async () => {
		const id = await published(cast.minh);
		for (const actor of [cast.stranger, cast.viewer]) {
			const refused = await changeListing(database.db, actor, id, said(changed, 2));
			expect(refused).toEqual({ ok: false, failure: 'not_allowed' });
		}
		expect(await findOwnListing(database.db, cast.minh, id)).toMatchObject({ value: { draft } });
	});

	test('what is not there and what is no id look the same', async () => {
		for (const id of [randomUUID(), 'x', "' or true --", '\u0000']) {
			expect(await findOwnListing(database.db, cast.lan, id)).toMatchObject({
				failure: 'not_found'
			});
		}
		expect(
			await changeListing(database.db, cast.lan, randomUUID(), said(changed, 1))
		).toMatchObject({
			failure: 'not_found'
		});
	});
});

describe('moving', () => {
	test('is paused, published again, fulfilled and put away', async () => {
		const id = await published(cast.lan);
		for (const to of ['paused', 'published', 'fulfilled', 'archived'] as const) {
			expect(await moveListing(database.db, cast.lan, id, to)).toMatchObject({ ok: true });
		}
		expect(await moveListing(database.db, cast.lan, id, 'published')).toEqual({
			ok: false,
			failure: 'illegal_move'
		});
	});

	test('nobody else moves it', async () => {
		const id = await published(cast.minh);
		for (const actor of [cast.stranger, cast.viewer]) {
			expect(await moveListing(database.db, actor, id, 'withdrawn')).toEqual({
				ok: false,
				failure: 'not_allowed'
			});
		}
	});

	test('twice at once it is withdrawn once', async () => {
		const id = await published(cast.lan);
		const done = await Promise.all([
			moveListing(database.db, cast.lan, id, 'withdrawn'),
			moveListing(database.db, cast.lan, id, 'withdrawn')
		]);
		expect(done.some(({ ok }) => ok)).toBe(true);
		expect(await findOwnListing(database.db, cast.lan, id)).toMatchObject({
			value: { status: 'withdrawn' }
		});
	});

	test('only a draft is deleted, and only by its editors', async () => {
		const stored = await publishListing(
			database.db,
			cast.minh,
			newListing(cast.minh, { status: 'draft' })
		);
		if (!stored.ok) throw new Error(stored.failure);
		const { id } = stored.value;
		for (const actor of [cast.stranger, cast.viewer]) {
			expect(await deleteListingDraft(database.db, actor, id)).toMatchObject({ ok: false });
		}
		expect(await deleteListingDraft(database.db, cast.minh, id)).toMatchObject({ ok: true });
		expect(
			await deleteListingDraft(database.db, cast.minh, await published(cast.minh))
		).toMatchObject({ ok: false });
	});
});

describe('renewing', () => {
	test('lets it stand for 90 days from now and confirms it', async () => {
		const id = await published(cast.lan);
		await database.owner.query(
			`update public.listings set expires_at = now() + interval '3 days', confirmed_at = now() - interval '80 days' where id = $1`,
			[id]
		);
		expect(await renewListing(database.db, cast.lan, id)).toMatchObject({ ok: true });
		const [row] = await database.owner.query(
			`select expires_at > now() + interval '89 days' as longer, confirmed_at > now() - interval '1 minute' as confirmed
				from public.listings where id = $1`,
			[id]
		);
		expect(row).toEqual({ longer: true, confirmed: true });
	});

	test('not by others, and not what is paused', async () => {
		const id = await published(cast.minh);
		for (const actor of [cast.stranger, cast.viewer]) {
			expect(await renewListing(database.db, actor, id)).toEqual({
				ok: false,
				failure: 'not_allowed'
			});
		}
		await moveListing(database.db, cast.minh, id, 'paused');
		expect(await renewListing(database.db, cast.minh, id)).toEqual({
			ok: false,
			failure: 'illegal_move'
		});
	});
});

test('a listing is stored as it was said', async () => {
	await fc.assert(
		fc.asyncProperty(listingContents([], []), async (content) => {
			const stored = await publishListing(
				database.db,
				cast.lan,
				newListing(cast.lan, { draft: content, status: 'draft' })
			);
			if (!stored.ok) throw new Error(stored.failure);
			const found = await findOwnListing(database.db, cast.lan, stored.value.id);
			expect(found.ok && found.value.draft).toEqual(content);
		}),
		{ numRuns: 12 }
	);
});
