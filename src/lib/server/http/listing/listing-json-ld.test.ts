import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '#lib/domain/listing/draft.ts';
import type { StoredListing } from '#lib/domain/listing/stored-listing.ts';
import { jsonLdElement, listingJsonLd } from './listing-json-ld.ts';

const listing: StoredListing = {
	id: '00000000-0000-4000-8000-000000000001',
	status: 'published',
	version: 1,
	draft: {
		...EMPTY_DRAFT,
		texts: [{ language: 'vi', title: 'Cần khuôn ép', summary: 'Khuôn ép hai lòng.' }],
		budgetMaxVnd: 500_000_000
	},
	organisation: {
		id: '00000000-0000-4000-8000-000000000002',
		slug: 'nha-may',
		name: 'Nhà máy </script><script>alert(1)</script>',
		nameEn: null,
		sphere: 'industry',
		kind: 'sme',
		placeCode: null,
		valueChainRole: null,
		answersWithinDays: null,
		verification: null,
		verifiedUntil: null
	},
	createdAt: new Date('2026-11-01T00:00:00Z'),
	updatedAt: new Date('2026-11-01T00:00:00Z'),
	publishedAt: new Date('2026-11-01T00:00:00Z'),
	confirmedAt: null,
	expiresAt: null,
	isDemo: false
};

test('a need is a Demand with a buyer, an offer an Offer with a seller', () => {
	expect(listingJsonLd(listing, 'http://x/1')).toMatchObject({ '@type': 'Demand', buyer: {} });
	const offer = { ...listing, draft: { ...listing.draft, kind: 'offer' as const } };
	expect(listingJsonLd(offer, 'http://x/1')).toMatchObject({ '@type': 'Offer', seller: {} });
});

test('what is not known is left out', () => {
	const written = listingJsonLd(listing, 'http://x/1');
	expect(written).not.toHaveProperty('validThrough');
	expect(written).not.toHaveProperty('category');
	expect(written['priceSpecification']).toEqual({
		'@type': 'PriceSpecification',
		priceCurrency: 'VND',
		maxPrice: 500_000_000
	});
});

test('a name cannot end the script element it stands in', () => {
	const element = jsonLdElement(listingJsonLd(listing, 'http://x/1'));
	expect(element.slice(1, -'</script>'.length)).not.toContain('<');
});
