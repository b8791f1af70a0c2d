import { sql } from 'kysely';
import type { ListingKind } from '#lib/domain/listing/listing.ts';
import type { Match } from '#lib/domain/matching/match.ts';
import type { Tx } from '#lib/server/data/db.ts';

/**
 * Published listings that changed since they were last matched, those first that changed alone, then the longest waiting:
 * what one statement changed together has one time of change, and whoever changed one listing does not wait for an import.
 *
 * @param except ids that are left aside
 */
export async function listListingsToMatch(
	tx: Tx,
	limit: number,
	except: readonly string[]
): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly id: string }>`
		select id from public.listings
		where status = 'published' and matched_version < version and id <> all (${except}::uuid[])
		order by count(*) over (partition by updated_at), updated_at, id
		limit ${limit}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** A published listing whose matches are to be found. */
export interface ListingToMatch {
	readonly id: string;
	readonly version: number;
	/** Whether its pairs are found anew though it says the same: what they are compared by has changed. */
	readonly isAnew: boolean;
	/** Listings that stored pairs join with it which do not hold any more: found in another version of it, or all. */
	readonly outdated: readonly string[];
}

/** Those that are published. */
export async function findListingsToMatch(
	tx: Tx,
	ids: readonly string[]
): Promise<readonly ListingToMatch[]> {
	const { rows } = await sql<ListingToMatch>`
		select id, version, matched_version = 0 as is_anew, array(
			select offer_id from public.matches
			where need_id = listings.id and (matched_version = 0 or need_version is distinct from version)
			union all
			select need_id from public.matches
			where offer_id = listings.id and (matched_version = 0 or offer_version is distinct from version)
		) as outdated
		from public.listings
		where id = any (${ids}::uuid[]) and status = 'published'`.execute(tx);
	return rows;
}

/**
 * The listings that stored pairs join with each of these, by id: first those that gain most by the pair.
 *
 * @param most of each; null for all
 */
export async function listPairedListings(
	tx: Tx,
	ids: readonly string[],
	most: number | null = null
): Promise<ReadonlyMap<string, readonly string[]>> {
	const { rows } = await sql<{ readonly id: string; readonly others: readonly string[] }>`
		select id, array_agg(other_id order by place) as others
		from (
			select id, other_id, row_number() over (partition by id order by gain desc, other_id) as place
			from (
				select need_id as id, offer_id as other_id, towards_offer as gain
				from public.matches where need_id = any (${ids}::uuid[])
				union all
				select offer_id, need_id, towards_need
				from public.matches where offer_id = any (${ids}::uuid[])
			) as pairs
		) as placed
		where place <= ${most}::bigint or ${most}::bigint is null
		group by id`.execute(tx);
	return new Map(rows.map(({ id, others }) => [id, others]));
}

/** A pair as one of its two listings found it. */
export interface StoredPair {
	readonly other: { readonly id: string; readonly kind: ListingKind; readonly version: number };
	readonly score: number;
	readonly towards: Match['towards'];
	readonly strength: Match['strength'];
	/** See `explanationOf`. */
	readonly explanation: string;
}

/** What was found for one listing. */
export interface ListingMatches extends Omit<ListingToMatch, 'outdated'> {
	readonly pairs: readonly StoredPair[];
}

/**
 * Stores the pairs of listings in place of those that do not hold any more, and notes up to which version each is matched.
 * Pairs that others found in the same versions stay as they are. Left out are pairs with a listing that is not published
 * any more.
 */
export async function replaceMatches(
	tx: Tx,
	found: readonly ListingMatches[],
	{ engineVersion, startedAt }: { readonly engineVersion: string; readonly startedAt: Date }
): Promise<void> {
	if (found.length === 0) return;
	const ids = found.map(({ id }) => id);
	const versions = found.map(({ version }) => version);
	const areAnew = found.map(({ isAnew }) => isAnew);
	for (const side of ['need', 'offer']) {
		const [id, version] = [sql.ref(`matches.${side}Id`), sql.ref(`matches.${side}Version`)];
		await sql`
			delete from public.matches
			using unnest(${ids}::uuid[], ${versions}::integer[], ${areAnew}::boolean[]) as found (id, version, is_anew)
			where ${id} = found.id and (found.is_anew or ${version} is distinct from found.version)`.execute(
			tx
		);
	}
	const { rows: runs } = await sql<{ readonly id: string; readonly listingId: string }>`
		insert into public.match_runs (engine_version, cause, listing_id, started_at, finished_at, pairs)
		select ${engineVersion}, 'listing_changed', found.listing_id, ${startedAt}, ${startedAt}, found.pairs
		from unnest(${ids}::uuid[], ${found.map(({ pairs }) => pairs.length)}::integer[]) as found (listing_id, pairs)
		join public.listings on listings.id = found.listing_id
		returning id, listing_id`.execute(tx);
	const runOf = new Map(runs.map(({ id, listingId }) => [listingId, id]));
	const rows = rowsOf(found, runOf);
	const column = <Key extends keyof PairRow>(key: Key) => rows.map((row) => row[key]);
	await sql`
		insert into public.matches (need_id, need_version, offer_id, offer_version, run_id, score, towards_need, towards_offer,
			strength, explanation, computed_at)
		select row.need_id, row.need_version, row.offer_id, row.offer_version, row.run_id, row.score, row.towards_need,
			row.towards_offer, row.strength, row.explanation, ${startedAt}
		from unnest(
			${column('needId')}::uuid[], ${column('needVersion')}::integer[],
			${column('offerId')}::uuid[], ${column('offerVersion')}::integer[], ${column('runId')}::uuid[],
			${column('score')}::double precision[],
			${column('towardsNeed')}::double precision[], ${column('towardsOffer')}::double precision[],
			${column('strength')}::public.match_strength[], ${column('explanation')}::jsonb[]
		) as row (need_id, need_version, offer_id, offer_version, run_id, score, towards_need, towards_offer, strength,
			explanation)
		join public.listings as need on need.id = row.need_id and need.status = 'published'
		join public.listings as offer on offer.id = row.offer_id and offer.status = 'published'
		on conflict (need_id, offer_id) do update set
			need_version = excluded.need_version, offer_version = excluded.offer_version, run_id = excluded.run_id,
			score = excluded.score, towards_need = excluded.towards_need, towards_offer = excluded.towards_offer, strength = excluded.strength,
			explanation = excluded.explanation, computed_at = excluded.computed_at, cause = null, rank_for_need = null,
			rank_for_offer = null, propensity = null
		where matches.computed_at <= excluded.computed_at
			and (matches.need_version, matches.offer_version) is distinct from (excluded.need_version, excluded.offer_version)
		`.execute(tx);
	await sql`
		update public.listings set matched_version = found.version
		from unnest(${ids}::uuid[], ${versions}::integer[]) as found (id, version)
		where listings.id = found.id and matched_version < found.version`.execute(tx);
}

interface PairRow extends Omit<StoredPair, 'other' | 'towards'> {
	readonly needId: string;
	readonly needVersion: number;
	readonly offerId: string;
	readonly offerVersion: number;
	readonly runId: string;
	readonly towardsNeed: number;
	readonly towardsOffer: number;
}

/** Each pair once, also where both of its listings found it. */
function rowsOf(
	found: readonly ListingMatches[],
	runOf: ReadonlyMap<string, string>
): readonly PairRow[] {
	const rows = new Map<string, PairRow>();
	for (const { id, version, pairs } of found) {
		const runId = runOf.get(id);
		// Deleted since it was read.
		if (runId === undefined) continue;
		for (const { other, score, towards, strength, explanation } of pairs) {
			const own = { id, version };
			const [need, offer] = other.kind === 'need' ? [other, own] : [own, other];
			rows.set(`${need.id} ${offer.id}`, {
				...{ needId: need.id, needVersion: need.version },
				...{ offerId: offer.id, offerVersion: offer.version },
				...{ runId, score, towardsNeed: towards.need, towardsOffer: towards.offer },
				...{ strength, explanation }
			});
		}
	}
	return [...rows.values()];
}

/** Has the pairs of these found anew. */
export async function forgetMatched(tx: Tx, ids: readonly string[]): Promise<void> {
	await sql`update public.listings set matched_version = 0
		where id = any (${ids}::uuid[]) and status = 'published'`.execute(tx);
}

/** Has every stored pair found anew where another version of the engine found the latest of them. */
export async function forgetOtherEngine(tx: Tx, engineVersion: string): Promise<void> {
	await sql`update public.listings set matched_version = 0
		where status = 'published' and matched_version > 0
			and (select engine_version from public.match_runs order by started_at desc, id limit 1) <> ${engineVersion}`.execute(
		tx
	);
}
