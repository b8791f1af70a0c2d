import { describe, expect, test } from 'vitest';
import { LISTING_KINDS } from '#lib/domain/listing/listing.ts';
import { describeNeed } from '#lib/domain/listing/describe-need.ts';
import { readAsk } from '#lib/domain/listing/suggest/read-ask.ts';
import { createPlaceBook } from '#lib/domain/listing/suggest/suggest-place.ts';
import { draftToProfile } from '#lib/domain/listing/to-profile.ts';
import { readDemoPack } from '../../../../tests/support/demo-pack.ts';
import { matchListing } from './match-listing.ts';

// What is asked here has no answer in the demo region, so no card may be called good or strong.

const FUNCTION_WORDS_AND_NUMBERS = [
	'a, the, of, and, for, with, new, free, two, based, not, we',
	'là, của, và, các, cho, với, không, cần, nước, một, hai, tại nhà, không cần, bên em',
	'20, 2026, 3.000, 0.2, 1 2 3 4 5'
].flatMap((line) => line.split(', '));
const NONSENSE =
	'asdfgh qwerty|xyzzy plugh|blorp snarf|zzzz|ưởng ngạc trỏm|khoắng bợt xèn|%%%|!!!???|aaaa bbbb cccc|qwe rty uio pas|hjk lzx cvb|trom plek vuu|éàü|12ab34cd|tttttt|abcdef|flim flam flom|nhoẵm quỵch|kkk ggg|vrrt sknn'.split(
		'|'
	);
const OTHER_TRADES = [
	'trông trẻ buổi tối cho bé 2 tuổi',
	'chụp ảnh cưới ngoại cảnh',
	'nho rang khon',
	'luật sư ly hôn',
	'dạy piano cho người lớn',
	'cho thuê xe hoa đám cưới',
	'xem bói tử vi',
	'cắt tóc nữ tại nhà',
	'vé máy bay đi Nhật dịp Tết',
	'hotel room in Da Nang for two nights',
	'dog grooming near Thuan An',
	'tattoo artist',
	'sua may lanh tai nha'
];

const NOW = new Date('2026-11-29T05:00:00Z');
const { index, gazetteer } = readDemoPack(NOW);
const placeBook = createPlaceBook(gazetteer);

describe.each(LISTING_KINDS)('a %s', (kind) => {
	test.each([...FUNCTION_WORDS_AND_NUMBERS, ...NONSENSE, ...OTHER_TRADES])(
		'of nothing but "%s" is promised nothing',
		(words) => {
			const draft = describeNeed(kind, words, 'vi');
			const profile =
				draft &&
				draftToProfile(readAsk(draft, placeBook, gazetteer, '2026-11-29'), null, gazetteer);
			const shown = profile ? matchListing(index, profile, { now: NOW, limit: 5 }).matches : [];
			expect(shown.map(({ strength }) => strength).filter((one) => one !== 'possible')).toEqual([]);
		}
	);
});

test('what is answered is promised, so that the lines above can fail', () => {
	const draft = describeNeed('need', 'Cần phay CNC vỏ nhôm theo bản vẽ', 'vi')!;
	const profile = draftToProfile(
		readAsk(draft, placeBook, gazetteer, '2026-11-29'),
		null,
		gazetteer
	);
	expect(matchListing(index, profile, { now: NOW, limit: 5 }).matches[0]?.strength).not.toBe(
		'possible'
	);
});
