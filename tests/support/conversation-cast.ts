import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/domain/access/actor.ts';
import type { MembershipRole } from '#lib/domain/organisation/organisation.ts';
import type { TestDatabase } from './database.ts';

/** Two firms that could meet, their people, and somebody from a third. */
export interface ConversationCast {
	/** Owner of the firm that needs. */
	readonly lan: Actor;
	/** Owner of the firm that offers. */
	readonly minh: Actor;
	/** May only read in the firm that offers. */
	readonly viewer: Actor;
	/** Of a firm that has nothing to do with the two. */
	readonly stranger: Actor;
	readonly needId: string;
	readonly offerId: string;
}

/** Everything new, so that each test has its own. */
export async function castConversation({
	owner
}: Pick<TestDatabase, 'owner'>): Promise<ConversationCast> {
	const [needing, offering, third] = [randomUUID(), randomUUID(), randomUUID()] as const;
	for (const [id, kind] of [
		[needing, 'sme'],
		[offering, 'startup'],
		[third, 'sme']
	] as const) {
		await owner.query(
			`insert into public.organisations (id, slug, name, sphere, kind) values ($1, $2, $3, 'industry', $4)`,
			[id, `to-chuc-${id}`, `Tổ chức ${id}`, kind]
		);
	}
	const lan = await person({ owner }, 'Lan', needing, 'owner');
	const minh = await person({ owner }, 'Minh', offering, 'owner');
	const viewer = await person({ owner }, 'Vy', offering, 'viewer');
	const stranger = await person({ owner }, 'Sang', third, 'owner');
	return {
		lan,
		minh,
		viewer,
		stranger,
		needId: await publishedListing({ owner }, needing, 'need'),
		offerId: await publishedListing({ owner }, offering, 'offer')
	};
}

async function person(
	{ owner }: Pick<TestDatabase, 'owner'>,
	name: string,
	organisationId: string,
	role: MembershipRole
): Promise<Actor> {
	const userId = randomUUID();
	const email = `${userId}@example.test`;
	await owner.query(
		`insert into auth.users (id, email, raw_user_meta_data) values ($1, $2, jsonb_build_object('name', $3::text))`,
		[userId, email, name]
	);
	await owner.query(
		`insert into public.memberships (organisation_id, user_id, role, status, started_at)
			values ($1, $2, $3, 'active', now())`,
		[organisationId, userId, role]
	);
	await owner.query(
		`update public.contact_details set phone = '0274 380 0000' where user_id = $1`,
		[userId]
	);
	const organisationName = `Tổ chức ${organisationId}`;
	return {
		userId,
		name,
		email,
		memberships: [{ organisationId, organisationName, role }],
		regionRole: null
	};
}

/** A listing with a Vietnamese text, published now. */
export async function publishedListing(
	{ owner }: Pick<TestDatabase, 'owner'>,
	organisationId: string,
	kind: 'need' | 'offer'
): Promise<string> {
	const id = randomUUID();
	await owner.query(
		`insert into public.listings (id, kind, organisation_id, status) values ($1, $2, $3, 'published')`,
		[id, kind, organisationId]
	);
	await owner.query(
		`insert into public.listing_texts (listing_id, language, title, summary) values ($1, 'vi', $2, $3)`,
		[
			id,
			kind === 'need' ? 'Cần gia công vỏ nhôm CNC' : 'Gia công vỏ nhôm CNC 5 trục',
			'Gia công vỏ nhôm CNC cho thiết bị điện tử, lô từ 50 đến 500 chiếc mỗi tháng.'
		]
	);
	return id;
}

/** The organisation an actor of this cast belongs to. */
export function organisationOf(actor: Actor): string {
	const [membership] = actor.memberships;
	if (membership === undefined) throw new Error(`${actor.name} belongs nowhere.`);
	return membership.organisationId;
}
