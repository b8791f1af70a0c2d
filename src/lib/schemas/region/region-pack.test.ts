import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	ORGANISATION_KINDS,
	SPHERES,
	VERIFICATION_LEVELS
} from '#lib/domain/organisation/organisation.ts';
import { brokenReferences } from './region-pack-broken-references.ts';
import { parseRegionPack } from './region-pack.ts';
import { nameKey } from '#lib/domain/text/fold.ts';
import type { PackListing, PackPlace, RegionPack } from './region-pack.ts';

const folder = new URL('../../../../regions/binh-duong/', import.meta.url);

function read(path: string): unknown {
	return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}

function readAll(path: string): readonly unknown[] {
	const files = readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json'));
	return files.sort().map((name) => read(path + name));
}

const files = {
	region: read('region.json'),
	places: read('places.json'),
	schemes: readAll('schemes/'),
	directory: read('directory.json'),
	organisations: read('demo/organisations.json'),
	accounts: read('demo/accounts.json'),
	listings: readAll('demo/listings/').flat()
};
const pack = parseRegionPack(files);
const placeByCode = new Map(pack.places.map((place) => [place.code, place]));

function placeOf(code: string): PackPlace {
	const place = placeByCode.get(code);
	if (!place) throw new Error(`no place ${code}`);
	return place;
}

function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function isValidOn(place: PackPlace, day: string): boolean {
	return (place.validFrom ?? day) <= day && day <= (place.validUntil ?? day);
}

function overlap(one: PackPlace, other: PackPlace): boolean {
	const starts = [one.validFrom, other.validFrom].filter((day) => day !== null);
	const ends = [one.validUntil, other.validUntil].filter((day) => day !== null);
	return starts.every((start) => ends.every((end) => start <= end));
}

function ancestors(place: PackPlace, seen: readonly string[] = []): readonly string[] {
	if (seen.includes(place.code)) throw new Error(`${place.code} lies within itself`);
	return place.parent === null ? seen : ancestors(placeOf(place.parent), [...seen, place.code]);
}

/** The pack with one listing changed. */
function withListing(change: Record<string, unknown>) {
	const [first, ...others] = files.listings;
	return { ...files, listings: [{ ...(first as PackListing), ...change }, ...others] };
}

describe('the pack of Binh Duong', () => {
	it('has no reference that leads nowhere', () => {
		expect(brokenReferences(pack)).toEqual([]);
	});

	it('names no organisation twice, invented or real, whatever marks and spaces a name has', () => {
		const rows = [...pack.organisations, ...pack.directory];
		const names = rows.flatMap(({ name }) => [...new Set([nameKey(name.vi), nameKey(name.en)])]);
		expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
		expect(new Set(names).size).toBe(names.length);
	});

	it('has an organisation of every kind, sphere and verification level', () => {
		const rows = [...pack.organisations, ...pack.directory];
		expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(ORGANISATION_KINDS));
		expect(new Set(rows.map(({ sphere }) => sphere))).toEqual(new Set(SPHERES));
		expect(new Set(pack.organisations.map(({ verification }) => verification))).toEqual(
			new Set(VERIFICATION_LEVELS)
		);
	});

	it('has an account for an officer, an operator, a viewer and a newcomer', () => {
		const roles = pack.accounts.flatMap(({ role, regionRole }) => [role, regionRole]);
		expect(roles).toEqual(
			expect.arrayContaining(['officer', 'operator', 'owner', 'editor', 'viewer'])
		);
		expect(pack.accounts.some(({ organisation }) => organisation === null)).toBe(true);
	});
});

describe('the places of Binh Duong', () => {
	it('begin before they end', () => {
		const reversed = pack.places.filter(
			({ validFrom, validUntil }) =>
				validFrom !== null && validUntil !== null && validFrom > validUntil
		);
		expect(reversed).toEqual([]);
	});

	it('have successors exactly when they ended, and those are valid from the next day', () => {
		for (const place of pack.places) {
			expect(place.successors.length > 0, place.code).toBe(place.validUntil !== null);
			const next = place.validUntil === null ? '' : dayAfter(place.validUntil);
			for (const successor of place.successors) {
				expect(isValidOn(placeOf(successor), next), `${place.code} -> ${successor}`).toBe(true);
			}
		}
	});

	it('lie within places that were valid at the same time, and at last within a country', () => {
		for (const place of pack.places) {
			if (place.parent !== null)
				expect(overlap(place, placeOf(place.parent)), place.code).toBe(true);
			const root = ancestors(place).at(-1);
			expect(root === undefined ? place.kind : placeOf(placeOf(root).parent ?? '').kind).toBe(
				'country'
			);
		}
	});

	it('lead from the former province through its districts to the 36 wards of today', () => {
		const districts = pack.places.filter(({ parent }) => parent === 'vn-74');
		const wards = new Set(districts.flatMap(({ successors }) => successors));
		expect(districts).toHaveLength(9);
		expect(wards.size).toBe(36);
		expect([...wards].filter((code) => placeOf(code).latitude === null)).toEqual([]);
	});

	it('that organisations and listings use are valid today', () => {
		const used = [...pack.organisations, ...pack.directory, ...pack.listings].map(
			({ place }) => place
		);
		const ended = used.filter((code) => code !== null && placeOf(code).validUntil !== null);
		expect(ended).toEqual([]);
	});
});

describe('the demo listings of Binh Duong', () => {
	const ofKind = (kind: PackListing['kind']) =>
		pack.listings.filter((listing) => listing.kind === kind);

	it('are at least sixty needs and sixty offers', () => {
		expect(ofKind('need').length).toBeGreaterThanOrEqual(60);
		expect(ofKind('offer').length).toBeGreaterThanOrEqual(60);
	});

	it('are written in both languages, three of four of each kind at least', () => {
		for (const rows of [ofKind('need'), ofKind('offer')]) {
			const both = rows.filter(({ texts }) => texts.vi !== undefined && texts.en !== undefined);
			expect(both.length / rows.length).toBeGreaterThanOrEqual(0.75);
		}
	});
});

describe('a pack with a fault', () => {
	const faults: readonly [string, Record<string, unknown>, RegExp][] = [
		['an unknown property', { price: 5 }, /price/],
		['a value outside a closed list', { subject: 'gossip' }, /subject/],
		['a budget that ends below its start', { budgetMinVnd: 9, budgetMaxVnd: 1 }, /budgetMaxVnd/],
		['no text at all', { texts: {} }, /no text/],
		['a code named twice', { codes: Array(2).fill({ scheme: 'trl', code: '1' }) }, /trl 1 twice/]
	];
	it.each(faults)('is refused for a listing with %s', (_, change, reason) => {
		expect(() => parseRegionPack(withListing(change))).toThrow(reason);
	});

	it('is refused for two listings of one slug', () => {
		const [first] = files.listings;
		expect(() => parseRegionPack({ ...files, listings: [first, first] })).toThrow(/twice/);
	});

	it('shows every reference that leads nowhere', () => {
		const broken: RegionPack = parseRegionPack(
			withListing({
				slug: 'x',
				organisation: 'nobody',
				place: 'nowhere',
				codes: [{ scheme: 'trl', code: '10' }]
			})
		);
		expect(brokenReferences(broken)).toEqual([
			'listings/x place -> nowhere',
			'listings/x code -> trl 10',
			'listings/x organisation -> nobody'
		]);
	});
});
