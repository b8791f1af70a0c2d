import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTNERSHIP_TYPES, SUBJECTS } from '#lib/domain/listing/listing.ts';
import { draftProfile } from '../draft-profile.ts';
import { readFields } from '../facets/read-facets.ts';
import { closedGates } from '../gates/gates.ts';
import type { TextComparison } from '../index/text-comparison.ts';
import type { ListingProfile } from '../listing-profile.ts';
import { momentOf, pairUp } from '../pair.ts';
import { capabilityOf, scorePair } from '../score.ts';
import { PRIOR_WEIGHTS } from '../score-weights.ts';
import { scoreAfter } from './changes.ts';
import { applyEdit, type ListingEdit } from './edits.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const TEXT: TextComparison = { space: 'en', covered: { need: 0.3, offer: 0.2 }, asked: 40 };
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const day = fc.constantFrom('2026-01-01', '2026-12-01', '2027-03-01');
const code = fc.constantFrom('2592', '2511', '62').map((code) => ({ scheme: 'vsic-2018', code }));
const organisation = fc
	.tuple(fc.constantFrom('one', 'other'), fc.constantFrom('sme' as const, 'university' as const))
	.map(([id, kind]) => ({ id, name: id, sphere: null, kind, role: null, verification: null }));
const certificate = fc.constantFrom('ISO 9001', 'ISO 13485', 'HACCP');

function profileOf(kind: ListingProfile['kind']) {
	return fc
		.record({
			organisation: maybe(organisation),
			subject: maybe(fc.constantFrom(...SUBJECTS)),
			readiness: maybe(fc.integer({ min: 1, max: 9 })),
			partnershipTypes: fc.subarray([...PARTNERSHIP_TYPES], { maxLength: 2 }),
			codes: fc.array(code, { maxLength: 2 }),
			languages: fc.subarray(['vi', 'en', 'nl']),
			scope: maybe(fc.constantFrom('local', 'national', 'international')),
			confidentiality: maybe(fc.constantFrom('flexible', 'confidential', 'open')),
			availableFrom: maybe(day),
			availableUntil: maybe(day),
			certifications: fc.array(certificate, { maxLength: 2 }),
			quantityMin: maybe(fc.constantFrom(1, 40)),
			quantityMax: maybe(fc.constantFrom(50, 2000)),
			quantityUnit: maybe(fc.constantFrom('piece', 't')),
			budgetMaxVnd: maybe(fc.integer({ min: 1, max: 9 })),
			budgetMinVnd: maybe(fc.integer({ min: 1, max: 9 })),
			confirmedAt: maybe(fc.constant(new Date('2026-05-01T00:00:00Z'))),
			requirements: fc.array(
				fc.record({
					strength: fc.constantFrom('must', 'wish'),
					kind: fc.constant('certification'),
					value: certificate
				}),
				{ maxLength: 2 }
			)
		})
		.map((said) =>
			draftProfile({
				id: kind,
				kind,
				texts: [{ language: 'en', title: 'ISO 9001 machining', summary: '' }],
				...(said as Partial<ListingProfile>)
			})
		);
}

const edit: fc.Arbitrary<ListingEdit> = fc
	.tuple(
		fc.constantFrom('need' as const, 'offer' as const),
		fc.oneof(
			fc.record({
				code: fc.constant('say_quantity'),
				value: fc.record({
					min: fc.constantFrom(null, 1, 50),
					max: fc.constantFrom(null, 60, 1000),
					unit: fc.constantFrom('piece', 't')
				})
			}),
			fc.record({ code: fc.constant('widen_scope'), value: fc.constant('international') }),
			fc.record({ code: fc.constant('add_language'), value: fc.constantFrom('vi', 'en') }),
			fc.record({
				code: fc.constant('add_partnership_type'),
				value: fc.constantFrom(...PARTNERSHIP_TYPES)
			}),
			fc.record({ code: fc.constant('add_certification'), value: certificate }),
			fc.record({ code: fc.constant('drop_must'), value: certificate }),
			fc.record({ code: fc.constant('accept_flexible_confidentiality') }),
			fc.record({ code: fc.constant('extend_until'), value: day }),
			fc.record({ code: fc.constant('confirm_now') })
		)
	)
	.map(([side, change]) => ({ side, ...change }));

describe('scoreAfter', () => {
	it('reads again all that an edit can touch: the score is that of the edited pair read from the start', () => {
		fc.assert(
			fc.property(profileOf('need'), profileOf('offer'), edit, (need, offer, change) => {
				const pair = pairUp(need, offer, momentOf(NOW, 'UTC'));
				const fields = readFields(pair);
				const before = {
					pair,
					closed: closedGates(pair),
					fields,
					score: scorePair(capabilityOf(TEXT), fields)!,
					weights: PRIOR_WEIGHTS
				};
				const after = scoreAfter(before, change);
				const edited = { need, offer, [change.side]: applyEdit(pair[change.side], change, NOW) };
				const whole = pairUp(edited.need, edited.offer, momentOf(NOW, 'UTC'));
				const expected =
					closedGates(whole).length > 0
						? null
						: (scorePair(capabilityOf(TEXT), readFields(whole))?.score ?? null);
				if (expected === null || after === null) expect(after).toBe(expected);
				else expect(after).toBeCloseTo(expected, 12);
			}),
			{ numRuns: 1000 }
		);
	});
});
