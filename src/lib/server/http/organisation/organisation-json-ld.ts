import type { StoredOrganisation } from '#lib/domain/organisation/stored-organisation.ts';

/** An organisation as schema.org Organization (https://schema.org/Organization); what is not known is left out. */
export function organisationJsonLd(
	{ draft }: StoredOrganisation,
	address: string,
	placeName: string | null
): Readonly<Record<string, unknown>> {
	const descriptions = [
		...(draft.summaryVi === null ? [] : [{ '@language': 'vi', '@value': draft.summaryVi }]),
		...(draft.summaryEn === null ? [] : [{ '@language': 'en', '@value': draft.summaryEn }])
	];
	return {
		'@context': 'https://schema.org',
		'@type': 'Organization',
		'@id': address,
		url: address,
		name: draft.name,
		...(draft.nameEn === null ? {} : { alternateName: draft.nameEn }),
		...(descriptions.length === 0 ? {} : { description: descriptions }),
		...(draft.website === null ? {} : { sameAs: draft.website }),
		...(placeName === null ? {} : { location: { '@type': 'Place', name: placeName } }),
		...(draft.codes.length === 0
			? {}
			: { knowsAbout: draft.codes.map(({ scheme, code }) => `${scheme}:${code}`) }),
		...(draft.languages.length === 0 ? {} : { knowsLanguage: draft.languages })
	};
}
