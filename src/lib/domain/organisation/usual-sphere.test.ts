import { expect, test } from 'vitest';
import { ORGANISATION_KINDS, SPHERES } from './organisation.ts';
import { usualKinds, usualSphere } from './usual-sphere.ts';

test('every kind is found once, under the sphere it usually belongs to', () => {
	const grouped = SPHERES.flatMap((sphere) =>
		usualKinds(sphere).map((kind) => [kind, sphere] as const)
	);
	expect(grouped.map(([kind]) => kind).sort()).toEqual([...ORGANISATION_KINDS].sort());
	for (const [kind, sphere] of grouped) expect(usualSphere(kind)).toBe(sphere);
});

test('a school belongs to the university sphere, a firm to industry, a committee to government', () => {
	expect(usualSphere('vocational_school')).toBe('university');
	expect(usualSphere('startup')).toBe('industry');
	expect(usualSphere('peoples_committee')).toBe('government');
});
