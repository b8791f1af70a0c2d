import { DEMO_DOMAIN } from '#lib/domain/region/demo-account.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { OwnerConnection } from '#lib/server/data/connection/owner-connection.ts';

/** Rows that people made while the demo ran and that cannot stay without the demo. */
export interface DemoDependents {
	/** Memberships of people in invented organisations. */
	readonly memberships: number;
	/** Interests between an invented organisation and another one, with their conversations. */
	readonly interests: number;
}

export interface RemovedDemo {
	readonly accounts: number;
	readonly organisations: number;
	readonly listings: number;
	readonly mails: number;
	/** What stays: accounts of people, and organisations that they are members of. */
	readonly kept: { readonly accounts: number; readonly organisations: number };
}

export type DemoRemoval = Result<RemovedDemo, 'no_demo'> | DependentsInTheWay;

interface DependentsInTheWay {
	readonly ok: false;
	readonly failure: 'has_dependents';
	readonly dependents: DemoDependents;
}

const PEOPLE = `select id from auth.users where email like '%@${DEMO_DOMAIN}'`;

/** Invented ones, and those that accounts of the demo founded and nobody else is in. */
const ORGANISATIONS = `
	select organisations.id from public.organisations
	where is_demo or (created_by in (${PEOPLE}) and not exists (
		select from public.memberships
		where memberships.organisation_id = organisations.id and memberships.status <> 'ended'
			and memberships.user_id not in (${PEOPLE})
	))`;

const IS_THERE = `
	select exists (select from public.regions where is_demo)
		or exists (${PEOPLE}) or exists (select from public.organisations where is_demo)
		or exists (select from public.listings where is_demo) as there`;

const DEPENDENTS = `
	select
		(select count(*)::int from public.memberships
			where organisation_id in (${ORGANISATIONS}) and status <> 'ended'
				and user_id not in (${PEOPLE})) as memberships,
		(select count(*)::int from public.interests
			where (from_organisation_id in (${ORGANISATIONS})) <> (to_organisation_id in (${ORGANISATIONS}))
		) as interests`;

/**
 * Takes the demo out of a migrated database, in one transaction: its accounts, its organisations and listings and
 * whatever hangs on them, what its accounts verified, and all mails. In a demo whoever sat at the machine could read
 * the codes of everybody, so the accounts that stay lose their password, sessions and tokens: only a code mailed to
 * their address opens them.
 *
 * @param dependents whether to refuse where people's own rows would go with the demo, or to remove those too
 */
export async function removeDemo(
	connection: OwnerConnection,
	{ dependents: wish }: { readonly dependents: 'refuse' | 'remove' }
): Promise<DemoRemoval> {
	await connection.execute('begin');
	try {
		const removed = await removeIn(connection, wish);
		await connection.execute(removed.ok ? 'commit' : 'rollback');
		return removed;
	} catch (cause) {
		await connection.execute('rollback');
		throw cause;
	}
}

async function removeIn(
	connection: OwnerConnection,
	wish: 'refuse' | 'remove'
): Promise<DemoRemoval> {
	const count = async (statement: string) =>
		(await connection.query(`with gone as (${statement} returning 1) select 1 from gone`)).length;

	const [found] = await connection.query(IS_THERE);
	if (found?.['there'] !== true) return refuse('no_demo');
	const [dependents] = await connection.query<DemoDependents>(DEPENDENTS);
	if (wish === 'refuse' && dependents && dependents.memberships + dependents.interests > 0) {
		return { ok: false, failure: 'has_dependents', dependents };
	}

	const listings = await count(
		`delete from public.listings where is_demo or organisation_id in (${ORGANISATIONS})`
	);
	const organisations = await count(
		`delete from public.organisations where id in (${ORGANISATIONS})`
	);
	await connection.execute(`delete from public.verifications where verified_by in (${PEOPLE})`);
	const accounts = await count(`delete from auth.users where id in (${PEOPLE})`);
	const mails = await count('delete from public.outbox');
	await connection.execute(`
		delete from public.api_tokens;
		delete from auth.sessions;
		update auth.users set encrypted_password = null;
		update public.regions set is_demo = false`);
	const [kept] = await connection.query<RemovedDemo['kept']>(`
		select (select count(*)::int from auth.users) as accounts,
			(select count(distinct organisation_id)::int from public.memberships
				where status <> 'ended') as organisations`);
	if (!kept) throw new Error('The database did not say what is left.');
	return succeed({ accounts, organisations, listings, mails, kept });
}
