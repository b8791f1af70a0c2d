import { expect, test } from 'vitest';
import type { StoredOrganisation } from '#lib/domain/organisation/stored-organisation.ts';
import { organisationInput } from '#lib/schemas/organisation/organisation.ts';
import { organisationJsonLd } from './organisation-json-ld.ts';

const ADDRESS = 'https://example.vn/organisations/co-khi';

function stored(more: object): StoredOrganisation {
	return {
		id: 'aaaaaaaa-0000-4000-8000-000000000001',
		slug: 'co-khi',
		draft: organisationInput.parse({ name: 'Cơ khí', kind: 'sme', placeCode: 'vn-79', ...more }),
		verification: null,
		suspended: null,
		isDemo: false,
		createdAt: new Date(0),
		version: 1
	};
}

test('what is not known is left out', () => {
	expect(organisationJsonLd(stored({}), ADDRESS, null)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'Organization',
		'@id': ADDRESS,
		url: ADDRESS,
		name: 'Cơ khí'
	});
});

test('texts keep their language, and the own website is another address of the same', () => {
	const said = {
		summaryVi: 'Gia công.',
		summaryEn: 'Machining.',
		website: 'cokhi.vn',
		nameEn: 'Co Khi'
	};
	expect(organisationJsonLd(stored(said), ADDRESS, 'Bàu Bàng')).toMatchObject({
		alternateName: 'Co Khi',
		description: [
			{ '@language': 'vi', '@value': 'Gia công.' },
			{ '@language': 'en', '@value': 'Machining.' }
		],
		sameAs: 'https://cokhi.vn',
		location: { '@type': 'Place', name: 'Bàu Bàng' }
	});
});
