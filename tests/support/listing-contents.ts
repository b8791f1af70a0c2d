import fc from 'fast-check';
import type { ListingDraft } from '#lib/domain/listing/draft.ts';
import {
	CONFIDENTIALITIES,
	GEOGRAPHIC_SCOPES,
	IP_STATUSES,
	LISTING_KINDS,
	PARTNERSHIP_TYPES,
	REQUIREMENT_KINDS,
	REQUIREMENT_STRENGTHS,
	SUBJECTS,
	TRANSACTION_BASES
} from '#lib/domain/listing/listing.ts';
import { UNITS } from '#lib/domain/listing/unit.ts';
import { ORGANISATION_KINDS, SPHERES } from '#lib/domain/organisation/organisation.ts';

const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const some = <Value>(values: readonly Value[]) =>
	fc
		.subarray([...values])
		.chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));
const title = fc.stringMatching(/^[a-zđ]{8,20}( [a-z]{1,9}){0,4}$/u);
const summary = fc.stringMatching(/^[a-z]{20,30}, [a-z]{20,30}[.;]( [a-z]{1,9}){0,9}$/);
const day = fc
	.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
	.map((at) => at.toISOString().slice(0, 10));

/** Two values of which the first is not above the second; either may be missing. */
function bounds<Value extends number | string>(value: fc.Arbitrary<Value>) {
	return fc.tuple(maybe(value), maybe(value)).map(([one, other]) => {
		const isReversed = one !== null && other !== null && one > other;
		return isReversed ? ([other, one] as const) : ([one, other] as const);
	});
}

/**
 * What a listing may say that is ready to be stored.
 *
 * @param codes  codes it may have
 * @param places codes of places it may be at; where there are none it names no place
 */
export function listingContents(
	codes: ListingDraft['codes'],
	places: readonly string[]
): fc.Arbitrary<ListingDraft> {
	return fc
		.record({
			texts: fc
				.tuple(
					fc.constantFrom('vi' as const, 'en' as const),
					title,
					summary,
					maybe(fc.tuple(title, summary))
				)
				.map(([language, itsTitle, itsSummary, other]) => [
					{ language, title: itsTitle, summary: itsSummary },
					...(other === null
						? []
						: [
								{
									language: language === 'vi' ? ('en' as const) : ('vi' as const),
									title: other[0],
									summary: other[1]
								}
							])
				]),
			kind: fc.constantFrom(...LISTING_KINDS),
			subject: maybe(fc.constantFrom(...SUBJECTS)),
			codes: some(codes),
			readiness: maybe(fc.integer({ min: 1, max: 9 })),
			partnershipTypes: some(PARTNERSHIP_TYPES),
			transactionBasis: maybe(fc.constantFrom(...TRANSACTION_BASES)),
			scope: maybe(fc.constantFrom(...GEOGRAPHIC_SCOPES)),
			placeCode: places.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...places)),
			languages: some(['vi', 'en', 'ja', 'zh-Hant']),
			days: bounds(day),
			confidentiality: maybe(fc.constantFrom(...CONFIDENTIALITIES)),
			requirements: fc.uniqueArray(
				fc.record({
					strength: fc.constantFrom(...REQUIREMENT_STRENGTHS),
					kind: fc.constantFrom(...REQUIREMENT_KINDS),
					value: fc.stringMatching(/^[A-Z]{2,5} \d{2,5}(, [a-z]{2,6})?(; [a-z]{2,6})?$/)
				}),
				{ maxLength: 4, selector: (one) => JSON.stringify(one) }
			),
			certifications: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2,5} \d{2,5}(, [a-z]{2,6})?$/), {
				maxLength: 4
			}),
			partnerSpheres: some(SPHERES),
			partnerKinds: some(ORGANISATION_KINDS),
			budget: bounds(fc.integer({ min: 0, max: 1e12 })),
			quantity: bounds(
				fc.oneof(
					fc.integer({ min: 0, max: 1e9 }),
					fc.integer({ min: 1, max: 1e6 }).map((n) => n / 1000)
				)
			),
			quantityUnit: maybe(fc.oneof(fc.constantFrom(...UNITS), fc.constant('cuộn phim'))),
			splittable: fc.boolean(),
			ipStatus: maybe(fc.constantFrom(...IP_STATUSES))
		})
		.map(({ days, budget, quantity, ...rest }) => ({
			...rest,
			availableFrom: days[0],
			availableUntil: days[1],
			budgetMinVnd: budget[0],
			budgetMaxVnd: budget[1],
			quantityMin: quantity[0],
			quantityMax: quantity[1]
		}));
}
