import { z } from 'zod';
import { LISTING_KINDS, TEXT_LANGUAGES, type CodeRef } from '#lib/domain/listing/listing.ts';
import { readMoney, readNumber } from '#lib/domain/listing/suggest/money.ts';
import {
	amountVnd,
	boundsInOrder,
	listingDetails,
	listingTranslation,
	quantity,
	unique
} from './listing.ts';
import { submission } from '#lib/schemas/form/submission.ts';
import { seenVersion } from '#lib/schemas/form/version.ts';
import { longText, nameText, shortText } from '#lib/schemas/text.ts';

/** An amount of đồng as people type it: "1.500.000", "1,5 tỷ". */
const typedMoney = typedNumber('not_money', readMoney).pipe(amountVnd);

/** "1.500" is fifteen hundred, "1,5" one and a half. */
const typedQuantity = typedNumber('not_a_number', (typed) => readNumber(typed, 'whole')).pipe(
	quantity
);

/** A code with its scheme, as a checkbox posts it: `vsic-2007:2592`. */
const typedCode = shortText(3, 61).transform((typed, context): CodeRef => {
	const [scheme = '', code = ''] = typed.split(':');
	if (scheme === '' || code === '') {
		context.addIssue({ code: 'invalid_format', format: 'code', input: typed });
	}
	return { scheme, code };
});

const details = {
	...listingDetails,
	codes: unique(typedCode, 20),
	budgetMinVnd: typedMoney.nullable().default(null),
	budgetMaxVnd: typedMoney.nullable().default(null),
	quantityMin: typedQuantity.nullable().default(null),
	quantityMax: typedQuantity.nullable().default(null)
};

/** Need or offer, its texts and all its details, as the form of a listing posts them. */
const answers = {
	kind: z.enum(LISTING_KINDS),
	title: nameText(8, 120),
	summary: longText(40, 4000),
	language: z.enum(TEXT_LANGUAGES).nullable().default(null),
	translation: listingTranslation.nullable().default(null),
	...details
};

/** What the form of a listing says about it, new or changed. */
export const listingForm = z.object(answers).superRefine(boundsInOrder);

/** For whom a new listing is. `submission` names the attempt, so that sending it twice makes one listing. */
export const newListingForm = z.object({
	organisationId: z.uuid(),
	submission
});

/** `seenVersion` is the version of a listing that its author had before their eyes. */
export const changedListingForm = z.object({ seenVersion, submission });

/** The part of a draft that can be matched while it is being written; what cannot be read yet counts as unsaid. */
export const unfinishedListingForm = z.object({
	kind: z.enum(LISTING_KINDS).catch('need'),
	title: shortText(0, 300).catch(''),
	summary: longText(0, 20_000).catch(''),
	language: answers.language.catch(null),
	translation: answers.translation.catch(null),
	...forgiving(details)
});

function typedNumber(reason: string, read: (typed: string) => number | null) {
	return z.string().transform((typed, context) => {
		const number = read(typed);
		if (number === null) {
			context.addIssue({ code: 'custom', input: typed, params: { reason } });
			return z.NEVER;
		}
		return number;
	});
}

/** The same fields, in which what cannot be read counts as not said. */
function forgiving<Fields extends Readonly<Record<string, z.ZodType>>>(fields: Fields) {
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [name, field.catch(() => field.parse(undefined))])
	) as { [Name in keyof Fields]: z.ZodCatch<Fields[Name]> };
}
