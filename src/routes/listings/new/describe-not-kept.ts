import { m } from '#lib/i18n/messages.ts';
import type { KeepDraftFailure } from '#lib/server/use-cases/draft/keep-draft.ts';

/** Why the site does not hold what is being written, and what to do so that nothing is lost. */
export function describeNotKept(why: KeepDraftFailure): string {
	switch (why) {
		case 'too_large':
			return m.listing_form_not_kept_too_large();
		case 'too_many':
			return m.listing_form_not_kept_too_many();
		case 'full':
			return m.listing_form_not_kept_full();
	}
}
