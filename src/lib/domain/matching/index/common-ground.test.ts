import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { commonGroundOf, NOTHING_IN_COMMON } from './common-ground.ts';
import { createMatchIndex } from './match-index.ts';

function listing(id: string, kind: 'need' | 'offer', title: string, summary: string) {
	return draftProfile({ id, kind, texts: [{ language: 'vi', title, summary }] });
}

const OFFERS = [
	listing('o1', 'offer', 'Gia công phay nhôm', 'Phay CNC năm trục, nhận lô nhỏ.'),
	listing('o2', 'offer', 'Sấy gỗ tràm', 'Lò sấy hơi nước, nhận sấy theo mẻ.'),
	listing('o3', 'offer', 'Kiểm vi sinh', 'Phòng thử vi sinh thực phẩm.')
];
const index = createMatchIndex();
for (const offer of OFFERS) index.put(offer);

function common(words: string, offer = OFFERS[0]!) {
	const need = index.read(listing('need', 'need', '', words));
	return commonGroundOf(need, index.read(offer), 'vi', index.statistics);
}

describe('commonGroundOf', () => {
	it('does not depend on how often a thing is said', () => {
		const once = common('phay nhôm');
		const thrice = common('phay nhôm. phay nhôm. phay nhôm.');
		expect(thrice.met).toBeCloseTo(once.met, 12);
		expect(thrice.asked).toBeCloseTo(once.asked, 12);
	});

	it('knows what is met of what is asked, what of it is more than lone words, and what the title says', () => {
		const { asked, met, joined, prominent } = common('phay nhôm, sấy tràm');
		expect(met).toBeGreaterThan(0);
		expect(met).toBeLessThan(asked);
		expect(joined).toBeGreaterThan(0);
		expect(joined).toBeLessThan(met);
		expect(prominent).toBeCloseTo(met, 12);
		expect(common('năm trục').prominent).toBe(0);
	});

	it('is nothing where nothing is shared, and where one of the two has no such text', () => {
		expect(common('vi sinh')).toMatchObject({ met: 0, joined: 0, prominent: 0 });
		const need = index.read(listing('need', 'need', '', 'phay nhôm'));
		const none = index.read(draftProfile({ id: 'none', kind: 'offer', texts: [] }));
		expect(commonGroundOf(need, none, 'vi', index.statistics)).toBe(NOTHING_IN_COMMON);
	});

	it('is the same from both sides', () => {
		const need = index.read(listing('need', 'need', 'Tìm nơi phay nhôm', 'Lô nhỏ'));
		const offer = index.read(OFFERS[0]!);
		const { statistics } = index;
		expect(commonGroundOf(need, offer, 'vi', statistics)).toEqual(
			commonGroundOf(offer, need, 'vi', statistics)
		);
	});

	it('knows whether what the other leads with doing is what is asked', () => {
		expect(common('cần nơi gia công chi tiết nhôm').task).toBe(true);
		expect(common('cần người dạy nghề nhôm').task).toBe(false);
		expect(common('chi tiết nhôm').task).toBe(false);
	});

	it('counts a rare word for little where there are hardly any listings', () => {
		expect(common('phay nhôm').met).toBeLessThan(1);
	});
});
