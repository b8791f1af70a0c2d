import { expect, test } from 'vitest';
import { fact } from '#lib/domain/matching/evidence.ts';
import type { Refusal } from '#lib/domain/matching/match.ts';
import { inLocale } from '#lib/i18n/server.ts';
import type { ListingSummary } from '#lib/ui/listing/listing-view.ts';
import { viewStopped } from './stopped-view.ts';

const listing: ListingSummary = {
	id: 'offer',
	href: '/listings/offer',
	kind: 'offer',
	title: 'Cho thuê máy ép',
	language: 'vi',
	organisation: null,
	placeName: null,
	subjectName: null,
	published: null
};
const widened = (side: 'need' | 'offer') =>
	({
		edit: { side, code: 'widen_scope', value: 'national' },
		score: 0.4,
		gain: 0.4,
		rank: 2,
		rankGain: null
	}) as const;
const refusal: Pick<Refusal, 'gates' | 'changes'> = {
	gates: [
		{
			code: 'territory',
			status: 'closed',
			evidence: [fact('offer', 'scope', 'regional'), fact('both', 'distance_km', 180)]
		}
	],
	changes: [widened('offer'), widened('need'), widened('need')]
};

function stopped(isOwn: boolean) {
	return inLocale('vi', () =>
		viewStopped(refusal, listing, {
			locale: 'vi',
			side: 'need',
			isOwn,
			now: new Date('2026-11-21T05:00:00Z'),
			codeName: () => null,
			placeName: () => null,
			gloss: () => []
		})
	);
}

test('what stopped it is told whole, and what its reader may change, once', () => {
	const { gates, changes } = stopped(true);
	expect(gates).toBe('họ chỉ nhận trong vùng, mà hai nơi cách nhau khoảng 180 km');
	expect(changes).toHaveLength(1);
	expect(changes[0]).not.toMatch(/\bhọ\b/u);
});

test('who owns neither listing is told no change', () => {
	expect(stopped(false).changes).toEqual([]);
});
