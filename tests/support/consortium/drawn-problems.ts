import fc from 'fast-check';
import type { ConsortiumProblem } from '#lib/domain/matching/consortium/problem.ts';

const PLACES = ['74', '79', '75'];
const KEYS = ['a', 'b', 'c', 'd', 'e'];

const upTo = (most: number) =>
	fc.integer({ min: 1, max: 1000 }).map((drawn) => (drawn / 1000) * most);
/** One in four cannot do it at all. */
const fit = fc.integer({ min: -300, max: 1000 }).map((drawn) => Math.max(0, drawn / 1000));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const sphere = fc.constantFrom('university', 'industry', 'government', 'civil');
const kind = fc.constantFrom('university', 'sme', 'agency', 'lab');

/** Small enough to try everything: 4 to 9 organisations, 2 to 5 capabilities, any rules. */
const smallProblem: fc.Arbitrary<ConsortiumProblem> = fc
	.tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 5 }))
	.chain(([many, keys]) => {
		const ids = Array.from({ length: many }, (_, at) => `o${at}`);
		const used = KEYS.slice(0, keys);
		const pair = fc
			.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
			.map(([one, other]) => [one!, other!] as const);
		return fc.record({
			capabilities: fc.tuple(
				...used.map((key) =>
					fc.record({
						key: fc.constant(key),
						coverage: upTo(0.4),
						weight: upTo(3)
					})
				)
			),
			candidates: fc.tuple(
				...ids.map((id) =>
					fc.record({
						id: fc.constant(id),
						sphere,
						kind,
						placeCodes: fc.subarray(PLACES),
						costVnd: maybe(fc.integer({ min: 0, max: 500 })),
						fits: fc
							.tuple(...used.map(() => fit))
							.map((fits) => new Map(fits.map((one, at) => [used[at]!, one]))),
						conflicts: fc
							.uniqueArray(fc.constantFrom(...ids), { maxLength: 1 })
							.map((others) => others.filter((other) => other !== id)),
						leadsOnly: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0)
					})
				)
			),
			rules: fc.record({
				spheres: fc.uniqueArray(fc.record({ sphere, least: fc.integer({ min: 1, max: 2 }) }), {
					maxLength: 2,
					selector: (rule) => rule.sphere
				}),
				kinds: fc.array(
					fc.record({ kinds: fc.uniqueArray(kind, { minLength: 1 }), least: fc.constant(1) }),
					{ maxLength: 1 }
				),
				places: fc.array(
					fc.record({
						placeCode: fc.constantFrom(...PLACES),
						reach: fc.constantFrom('some', 'some', 'all')
					}),
					{ maxLength: 1 }
				),
				leastMembers: fc.integer({ min: 1, max: 3 }),
				mostMembers: maybe(fc.integer({ min: 4, max: 6 })),
				budgetVnd: maybe(fc.integer({ min: 200, max: 1500 })),
				conflicts: fc.array(pair, { maxLength: 2 }),
				rolesPerMember: maybe(fc.integer({ min: 2, max: 3 }))
			})
		});
	});

/** The same for the same seed. */
export const drawn = (seed: number, numRuns: number) =>
	fc.sample(fc.noBias(smallProblem), { seed, numRuns });
