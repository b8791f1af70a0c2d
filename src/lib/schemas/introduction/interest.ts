import { z } from 'zod';
import { REVIEW_STATUSES } from '#lib/domain/introduction/interest-moves.ts';
import { DECLINE_REASONS } from '#lib/domain/introduction/statuses.ts';
import { submission } from '#lib/schemas/form/submission.ts';
import { longText } from '#lib/schemas/text.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Who asks: the id of an organisation, and after a slash that of one of its listings where it goes with one. */
const from = z
	.string()
	.regex(new RegExp(`^${UUID}(/${UUID})?$`))
	.transform((written) => {
		const [fromOrganisationId = '', fromListingId = null] = written.split('/');
		return { fromOrganisationId, fromListingId };
	});

export const interestInput = z.object({ from, note: longText(10, 1000), submission });

/** A form whose button is all that it asks. */
export const bareInput = z.object({});

/** Why an interest is declined; `note` is what the asked side adds in its own words. */
export const declineInput = z.object({
	reason: z.enum(DECLINE_REASONS),
	note: longText(1, 1000).nullable().default(null)
});

/** For how many days an interest is put off. */
export const snoozeInput = z.object({ days: z.int().min(1).max(30) });

export const reviewInput = z.object({ status: z.enum(REVIEW_STATUSES) });
