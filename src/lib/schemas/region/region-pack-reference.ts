import { z } from 'zod';
import { PLACE_KINDS } from '#lib/domain/place/gazetteer.ts';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';
import { distinct, languages, names, slug, website } from './region-pack-values.ts';
import { shortText } from '#lib/schemas/text.ts';

const day = z.iso.date();
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

export const region = z.strictObject({
	code: slug,
	name: names,
	languages: languages.min(1),
	timeZone: z.string().regex(/^[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+$/),
	country: z.string().regex(/^[A-Z]{2}$/),
	currency: z.string().regex(/^[A-Z]{3}$/),
	place: slug,
	centre: z.strictObject({ latitude, longitude })
});

/** `validUntil` is the last valid day; null on either side means no known bound. */
export const place = z
	.strictObject({
		code: slug,
		kind: z.enum(PLACE_KINDS),
		name: names,
		parent: slug.nullable(),
		latitude: latitude.nullable(),
		longitude: longitude.nullable(),
		validFrom: day.nullable(),
		validUntil: day.nullable(),
		successors: distinct(slug, String),
		officialCode: shortText(1, 20).nullable(),
		aliases: distinct(shortText(1, 120), String)
	})
	.refine((written) => (written.latitude === null) === (written.longitude === null), {
		message: 'a position has two coordinates'
	});

const code = z.strictObject({
	code: shortText(1, 20),
	parent: shortText(1, 20).nullable(),
	name: names
});
export const scheme = z.strictObject({
	scheme: slug,
	name: names,
	version: shortText(1, 200),
	source: shortText(1, 1000),
	licence: shortText(1, 500),
	codes: distinct(code, (row) => row.code).min(1)
});

/** A real institution, with public facts only. */
export const institution = z.strictObject({
	slug,
	name: names,
	sphere: z.enum(SPHERES),
	kind: z.enum(ORGANISATION_KINDS),
	place: slug,
	website,
	languages: languages.min(1),
	source: shortText(1, 300)
});
