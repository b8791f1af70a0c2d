import type { RegionPack } from './region-pack.ts';

interface Reference {
	/** Where it is written, such as `listings/may-say-go code`. */
	readonly from: string;
	readonly to: string;
}

/**
 * Every reference of the pack that leads nowhere, as `from -> to`: places, their parents and successors, codes and
 * their parents, organisations of listings and accounts.
 */
export function brokenReferences(pack: RegionPack): readonly string[] {
	const places = new Set(pack.places.map(({ code }) => code));
	const codes = new Set(
		pack.schemes.flatMap(({ scheme, codes }) => codes.map(({ code }) => `${scheme} ${code}`))
	);
	const organisations = new Set(pack.organisations.map(({ slug }) => slug));
	return [
		...missing(places, placeReferences(pack)),
		...missing(codes, codeReferences(pack)),
		...missing(organisations, organisationReferences(pack))
	];
}

function missing(known: ReadonlySet<string>, references: readonly Reference[]): readonly string[] {
	return references.filter(({ to }) => !known.has(to)).map(({ from, to }) => `${from} -> ${to}`);
}

function placeReferences(pack: RegionPack): readonly Reference[] {
	return [
		{ from: 'region', to: pack.region.place },
		...pack.places.flatMap((place) => [
			...some(`places/${place.code} parent`, place.parent),
			...place.successors.map((to) => ({ from: `places/${place.code} successor`, to }))
		]),
		...pack.directory.map(({ slug, place }) => ({ from: `directory/${slug} place`, to: place })),
		...pack.organisations.map(({ slug, place }) => ({
			from: `organisations/${slug} place`,
			to: place
		})),
		...pack.listings.flatMap(({ slug, place }) => some(`listings/${slug} place`, place))
	];
}

function codeReferences(pack: RegionPack): readonly Reference[] {
	const parents = pack.schemes.flatMap(({ scheme, codes }) =>
		codes.flatMap(({ code, parent }) =>
			some(`schemes/${scheme}/${code} parent`, parent === null ? null : `${scheme} ${parent}`)
		)
	);
	const classified = [
		...pack.organisations.map(({ slug, codes }) => ({ from: `organisations/${slug} code`, codes })),
		...pack.listings.map(({ slug, codes }) => ({ from: `listings/${slug} code`, codes }))
	];
	return [
		...parents,
		...classified.flatMap(({ from, codes }) =>
			codes.map(({ scheme, code }) => ({ from, to: `${scheme} ${code}` }))
		)
	];
}

function organisationReferences(pack: RegionPack): readonly Reference[] {
	return [
		...pack.accounts.flatMap(({ email, organisation }) =>
			some(`accounts/${email} organisation`, organisation)
		),
		...pack.listings.map(({ slug, organisation }) => ({
			from: `listings/${slug} organisation`,
			to: organisation
		}))
	];
}

function some(from: string, to: string | null): readonly Reference[] {
	return to === null ? [] : [{ from, to }];
}
