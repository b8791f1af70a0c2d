import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';

/**
 * A listing as schema.org Demand or Offer (https://schema.org/Demand, https://schema.org/Offer). What is not
 * known is left out.
 */
export function listingJsonLd(
	listing: StoredListing,
	address: string
): Readonly<Record<string, unknown>> {
	const { draft, organisation } = listing;
	const isNeed = draft.kind === 'need';
	return withoutUnknown({
		'@context': 'https://schema.org',
		'@type': isNeed ? 'Demand' : 'Offer',
		'@id': address,
		url: address,
		name: draft.texts.map(({ language, title }) => ({ '@language': language, '@value': title })),
		description: draft.texts.map(({ language, summary }) => ({
			'@language': language,
			'@value': summary
		})),
		category: draft.codes.map(({ scheme, code }) => `${scheme}:${code}`),
		[isNeed ? 'buyer' : 'seller']: { '@type': 'Organization', name: organisation.name },
		validFrom: listing.publishedAt?.toISOString(),
		validThrough: listing.expiresAt?.toISOString(),
		availabilityStarts: draft.availableFrom,
		availabilityEnds: draft.availableUntil,
		eligibleQuantity: quantity(draft.quantityMin, draft.quantityMax, draft.quantityUnit),
		priceSpecification: price(draft.budgetMinVnd, draft.budgetMaxVnd)
	});
}

/** A script element with data for machines. Nothing in the data can end the element. */
export function jsonLdElement(data: unknown): string {
	const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
	return `<script type="application/ld+json">${json}</script>`;
}

function quantity(min: number | null, max: number | null, unit: string | null) {
	if (min === null && max === null) return null;
	return withoutUnknown({
		'@type': 'QuantitativeValue',
		minValue: min,
		maxValue: max,
		unitText: unit
	});
}

function price(min: number | null, max: number | null) {
	if (min === null && max === null) return null;
	return withoutUnknown({
		'@type': 'PriceSpecification',
		priceCurrency: 'VND',
		minPrice: min,
		maxPrice: max
	});
}

function withoutUnknown(all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(all).filter(
			([, value]) => value != null && !(Array.isArray(value) && value.length === 0)
		)
	);
}
