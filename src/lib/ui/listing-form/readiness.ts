import { m } from '#lib/i18n/messages.ts';

export const READINESS_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type Level = (typeof READINESS_LEVELS)[number];

const NAMES: Readonly<Record<Level, () => string>> = {
	1: m.listing_form_trl_1,
	2: m.listing_form_trl_2,
	3: m.listing_form_trl_3,
	4: m.listing_form_trl_4,
	5: m.listing_form_trl_5,
	6: m.listing_form_trl_6,
	7: m.listing_form_trl_7,
	8: m.listing_form_trl_8,
	9: m.listing_form_trl_9
};

/** A level of readiness in a few plain words. */
export function readinessName(level: Level): string {
	return NAMES[level]();
}
