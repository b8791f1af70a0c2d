import { z } from 'zod';
import { API_TOKEN_LIFETIMES, type ApiTokenLifetime } from '#lib/domain/access/api-token.ts';
import { CONSENT_PURPOSES } from '#lib/domain/access/consent.ts';
import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import { submission } from '#lib/schemas/form/submission.ts';
import { nameText, shortText } from '#lib/schemas/text.ts';

/** A telephone number as people write it; digits with the usual signs between them. */
const phone = shortText(1, 40).refine(
	(written) => /^\+?[\d\s().-]+$/.test(written) && /^\d{6,15}$/.test(written.replace(/\D/g, '')),
	{ params: { reason: 'phone' } }
);

/** What a person is called, where a form asks for that on its way. */
export const givenName = z.object({ name: nameText(1, 120) });

/** What a person says about themselves. */
export const personInput = z.object({
	...givenName.shape,
	locale: z.enum(TEXT_LANGUAGES),
	phone: phone.nullable().default(null)
});

export const consentInput = z.object({ purpose: z.enum(CONSENT_PURPOSES) });

const lifetime = z.coerce
	.number()
	.refine((days): days is ApiTokenLifetime => API_TOKEN_LIFETIMES.some((one) => one === days));

export const apiTokenInput = z.object({ name: shortText(1, 60), days: lifetime, submission });

export const revokeInput = z.object({ tokenId: z.uuid() });
