import { describe, expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { matchListing } from '../match-listing.ts';
import { momentOf, pairUp } from '../pair.ts';
import { checkGates } from './gates.ts';

const NOW = new Date('2026-11-21T08:00:00Z');

function listing(
	kind: 'need' | 'offer',
	title: string,
	summary = '',
	language: 'vi' | 'en' = 'vi'
) {
	return draftProfile({ id: `${kind} ${title}`, kind, texts: [{ language, title, summary }] });
}

function gate(need: ReturnType<typeof listing>, offer: ReturnType<typeof listing>) {
	return checkGates(pairUp(need, offer, momentOf(NOW, 'UTC')), ['exclusion'])[0]!;
}

describe('the gate of exclusions', () => {
	it('closes where a title says what the other side excludes, in the words of that side', () => {
		const need = listing(
			'need',
			'Ly giấy cho quán',
			'Không lấy ly nhựa, không phải giấy tráng PE.'
		);
		expect(gate(need, listing('offer', 'Ly nhựa in hình'))).toMatchObject({
			status: 'closed',
			evidence: [{ side: 'need', field: 'excluded', value: 'ly nhựa' }]
		});
		expect(gate(need, listing('offer', 'Ly giấy in hình')).status).toBe('open');
	});

	it('works both ways', () => {
		const offer = listing('offer', 'Recycling of plastics', 'We take anything except foam.', 'en');
		expect(gate(listing('need', 'Two tonnes of foam a month', '', 'en'), offer).status).toBe(
			'closed'
		);
		expect(gate(listing('need', 'Two tonnes of film a month', '', 'en'), offer).status).toBe(
			'open'
		);
	});

	it('stays open where both exclude the same', () => {
		const need = listing('need', 'Thiếc hàn không chì');
		expect(gate(need, listing('offer', 'Bán thiếc hàn không chì')).status).toBe('open');
		expect(gate(need, listing('offer', 'Bán thiếc hàn có chì')).status).toBe('closed');
	});

	it('knows a substance by its names in both languages', () => {
		const moulds = draftProfile({
			id: 'o',
			kind: 'offer',
			texts: [
				{ language: 'vi', title: 'Khuôn ép nhựa đến 8 tấn', summary: '' },
				{ language: 'en', title: 'Injection moulds up to 8 tonnes', summary: '' }
			]
		});
		expect(gate(listing('need', '', 'injection moulds, no plastic', 'en'), moulds).status).toBe(
			'closed'
		);
		expect(gate(listing('need', '', 'khuon ep, khong nhua'), moulds).status).toBe('closed');
	});

	it('takes nothing that a title denies for said', () => {
		const need = listing('need', '', 'working capital, no real estate', 'en');
		const offer = listing(
			'offer',
			'Working capital against orders, real estate not required',
			'',
			'en'
		);
		expect(gate(need, offer).status).toBe('open');
	});

	it('lets nobody be found or quoted by what they deny', () => {
		const index = createMatchIndex();
		const loan = 'Cho vay mua máy. Không cho vay vốn lưu động trong gói này.';
		index.put(listing('offer', 'Gói vay thiết bị', loan));
		index.put(listing('offer', 'Vay vốn lưu động theo đơn hàng', 'Duyệt trong ba ngày.'));
		index.put(listing('offer', 'Kho lạnh', 'Thuê theo tháng.'));
		const { matches } = matchListing(index, listing('need', '', 'cần vay vốn lưu động'), {
			now: NOW
		});
		expect(matches[0]!.listing.id).toBe('offer Vay vốn lưu động theo đơn hàng');
		const quotes = matches.flatMap(({ facets }) =>
			facets.flatMap(({ evidence }) =>
				evidence.flatMap((one) => (one.kind === 'text' && one.side === 'offer' ? one.quote : []))
			)
		);
		expect(quotes.join(' | ')).not.toContain('trong gói');
		expect(quotes.filter((quote) => quote.includes('lưu động'))).toHaveLength(1);
	});

	it('reads what was typed without marks', () => {
		expect(
			gate(listing('need', '', 'hop com khong ni long'), listing('offer', 'Hộp ni lông'))
		).toMatchObject({
			status: 'closed'
		});
	});

	it('stops a match and says so, and what is excluded is no word in common', () => {
		const index = createMatchIndex();
		const offers = ['Ly nhựa dùng một lần', 'Ly bã mía dùng một lần', 'Kho lạnh cho thuê'];
		for (const title of offers) index.put(listing('offer', title));
		const need = listing('need', '', 'ly dùng một lần, không nhựa');
		const { matches, refused } = matchListing(index, need, { now: NOW });
		expect(matches.map(({ listing: { id } }) => id)).toEqual(['offer Ly bã mía dùng một lần']);
		expect(
			refused.map(({ listing: { id }, gates }) => [id, gates.map(({ code }) => code)])
		).toEqual([['offer Ly nhựa dùng một lần', ['exclusion']]]);
	});
});
