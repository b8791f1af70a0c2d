import { describe, expect, test } from 'vitest';
import { draftProfile } from '#lib/domain/matching/draft-profile.ts';
import type { Side } from '#lib/domain/matching/evidence.ts';
import type { GateCode } from '#lib/domain/matching/gates/gate.ts';
import { checkGates } from '#lib/domain/matching/gates/gates.ts';
import type { ListingProfile } from '#lib/domain/matching/listing-profile.ts';
import { momentOf, pairUp } from '#lib/domain/matching/pair.ts';
import type { Locale } from '../locale.ts';
import { inLocale } from '../server.ts';
import { gateReasons } from './gate-reason.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const FIRM = { id: 'f', name: 'F', sphere: 'industry', kind: 'sme', verification: null } as const;
const LAB = { id: 'l', name: 'L', sphere: 'university', kind: 'lab', verification: null } as const;

type Fields = Partial<ListingProfile>;

/** Why a pair is stopped, for the owner of one side, or for a reader who owns neither (`null`). */
function why(
	codes: readonly GateCode[],
	need: Fields,
	offer: Fields,
	owner: Side | null,
	locale: Locale = 'vi'
): string {
	const pair = pairUp(
		draftProfile({ id: 'need', kind: 'need', texts: [], ...need }),
		draftProfile({ id: 'offer', kind: 'offer', texts: [], ...offer }),
		momentOf(NOW, 'UTC')
	);
	const gates = checkGates(pair, codes);
	expect(gates.map(({ status }) => status)).toEqual(codes.map(() => 'closed'));
	const reader = { side: owner ?? 'need', isOwn: owner !== null, locale, now: NOW } as const;
	return inLocale(locale, () => gateReasons(gates, reader));
}

const text = (title: string) => [{ language: 'vi' as const, title, summary: '' }];

describe('why a pair is stopped, from the side of whoever reads it', () => {
	test('how much one asks for and the other has', () => {
		const need = { quantityMin: 300, quantityMax: 1500, quantityUnit: 'cái' };
		const offer = { quantityMin: 1, quantityMax: 200, quantityUnit: 'cái' };
		const say = (owner: Side | null, locale: Locale = 'vi') =>
			why(['capacity'], need, offer, owner, locale);
		expect(say('need')).toBe('bạn cần ít nhất 300, họ có nhiều nhất 200');
		expect(say('offer')).toBe('bạn có nhiều nhất 200, họ cần ít nhất 300');
		expect(say(null)).toBe('bên cần phải có ít nhất 300, bên cung cấp có nhiều nhất 200');
		expect(say('need', 'en')).toBe('you need at least 300, they have at most 200');
		expect(say('offer', 'en')).toBe('you have at most 200, they need at least 300');
		expect(say(null, 'en')).toBe('the need is for at least 300, the offer for at most 200');
	});

	test('how small a lot is taken on', () => {
		const need = { quantityMin: 5, quantityMax: 20, quantityUnit: 'cái' };
		const offer = { quantityMin: 1050, quantityMax: 5000, quantityUnit: 'cái' };
		const say = (owner: Side | null, locale: Locale = 'vi') =>
			why(['capacity'], need, offer, owner, locale);
		expect(say('need')).toBe('họ nhận từ 1.050, bạn cần nhiều nhất 20');
		expect(say('offer')).toBe('bạn nhận từ 1.050, họ cần nhiều nhất 20');
		expect(say(null)).toBe('bên cung cấp nhận từ 1.050, bên cần lấy nhiều nhất 20');
		expect(say('need', 'en')).toBe('they take orders from 1,050, you need at most 20');
		expect(say('offer', 'en')).toBe('you take orders from 1,050, they need at most 20');
		expect(say(null, 'en')).toBe('the offer starts from 1,050, the need is for at most 20');
	});

	test('whom one looks for and what the other is, by sphere and by kind', () => {
		const need = { organisation: LAB };
		const offer = { organisation: FIRM, partnerSpheres: ['industry', 'government'] } as const;
		const say = (owner: Side | null, locale: Locale = 'vi') =>
			why(['partner_profile'], need, offer, owner, locale);
		expect(say('need')).toBe('họ tìm: nhà doanh nghiệp hoặc nhà nước (không phải nhà trường)');
		expect(say('offer')).toContain('bạn tìm: nhà doanh nghiệp');
		expect(say(null)).toContain('bên cung cấp tìm: nhà doanh nghiệp');
		expect(say('need', 'en')).toBe('they look for: industry or government (not university)');
		const onlyLabs = { organisation: LAB, partnerKinds: ['lab'] } as const;
		expect(why(['partner_profile'], onlyLabs, { organisation: FIRM }, 'need', 'en')).toMatch(
			/^you look for: .+ \(not small or medium firm\)$/
		);
	});

	test('whose reach ends before the other, and how far apart they are', () => {
		const at = (latitude: number | null, country = 'VN') => ({
			code: `p${latitude}${country}`,
			within: [country],
			latitude,
			longitude: latitude === null ? null : 106
		});
		const wide = { scope: 'international', place: at(11.54) } as const;
		const local = { scope: 'local', place: at(11) } as const;
		const say = (owner: Side | null, locale: Locale = 'vi') =>
			why(['territory'], local, wide, owner, locale);
		expect(say('offer')).toBe('họ chỉ nhận trong địa phương, mà hai nơi cách nhau khoảng 60 km');
		expect(say('need')).toContain('bạn chỉ nhận trong địa phương');
		expect(say(null)).toContain('bên cần chỉ nhận trong địa phương');
		expect(say('offer', 'en')).toBe('they work only close by, and the two are about 60 km apart');
		const far = { scope: 'regional', place: at(15) } as const;
		expect(why(['territory'], far, wide, 'need')).toMatch(/^bạn chỉ nhận trong vùng, .*385 km$/);
		expect(
			why(['territory'], { ...far, place: at(11) }, { ...far, place: at(15) }, 'need')
		).toMatch(/^hai bên chỉ nhận trong vùng/);
		expect(why(['territory'], far, local, 'need', 'en')).toMatch(/^they work only close by/);
		const abroad = { scope: 'national', place: at(null, 'JP') } as const;
		expect(why(['territory'], abroad, wide, 'offer')).toBe('họ chỉ nhận trong nước');
	});

	test('whose time is over, or ends before the other begins', () => {
		const over = { availableUntil: '2026-11-01' };
		expect(why(['dates'], over, {}, 'need')).toBe('thời hạn của bạn đã qua (01/11/2026)');
		expect(why(['dates'], over, {}, 'offer', 'en')).toBe('the time they gave ended on 01/11/2026');
		const early = { availableUntil: '2027-01-31' };
		const late = { availableFrom: '2027-02-01' };
		expect(why(['dates'], early, late, 'need')).toBe(
			'bạn chỉ đến hết 31/01/2027, họ từ 01/02/2027 mới bắt đầu'
		);
		expect(why(['dates'], early, late, 'offer', 'en')).toBe(
			'they are there only until 31/01/2027, you start on 01/02/2027'
		);
		expect(why(['dates'], late, early, null)).toMatch(/^bên cung cấp chỉ đến hết .* bên cần từ/);
	});

	test('in what the two differ, the reader’s own side first', () => {
		expect(why(['language'], { languages: ['vi'] }, { languages: ['en', 'ja'] }, 'need')).toBe(
			'ngôn ngữ làm việc khác nhau (bạn: tiếng Việt; họ: tiếng Anh và tiếng Nhật)'
		);
		expect(why(['language'], { languages: ['vi'] }, { languages: ['en'] }, 'offer', 'en')).toBe(
			'working language differs (you: English; they: Vietnamese)'
		);
		expect(
			why(
				['partnership_type'],
				{ partnershipTypes: ['internship'] },
				{ partnershipTypes: ['licence'] },
				null
			)
		).toMatch(/^hình thức hợp tác khác nhau \(bên cần: .+; bên cung cấp: .+\)$/);
		expect(
			why(
				['transaction_basis'],
				{ transactionBasis: 'lend' },
				{ transactionBasis: 'sell' },
				'offer'
			)
		).toBe('cách trao đổi khác nhau (bạn: bán; họ: mượn)');
		expect(
			why(
				['confidentiality'],
				{ confidentiality: 'open_required' },
				{ confidentiality: 'nda_required' },
				'need'
			)
		).toMatch(/^bảo mật khác nhau \(bạn: kết quả phải công bố được; họ: ký/);
	});

	test('which certificate is insisted on and not listed', () => {
		const must = { strength: 'must', kind: 'certification', value: 'ISO 13485' } as const;
		const need = { requirements: [must] };
		const offer = { certifications: ['HACCP'] };
		expect(why(['certification'], need, offer, 'need')).toBe(
			'bạn yêu cầu ISO 13485, họ chưa ghi là có'
		);
		expect(why(['certification'], need, offer, 'offer', 'en')).toBe(
			'they insist on ISO 13485, you do not list it'
		);
	});

	test('what one side rules out', () => {
		const need = {
			texts: [{ language: 'vi' as const, title: 'Ly giấy', summary: 'Không lấy ly nhựa.' }]
		};
		const offer = { texts: text('Ly nhựa in hình') };
		expect(why(['exclusion'], need, offer, 'need')).toBe('bạn loại trừ “ly nhựa”');
		expect(why(['exclusion'], need, offer, null, 'en')).toBe(
			'those who need it rule out “ly nhựa”'
		);
	});

	test('the name alone where the facts are nobody’s to know, and nothing twice', () => {
		const reader = { side: 'need', isOwn: true, locale: 'vi', now: NOW } as const;
		const silent = { evidence: [] };
		const say = (...codes: GateCode[]) =>
			inLocale('vi', () =>
				gateReasons(
					codes.map((code) => ({ code, ...silent })),
					reader
				)
			);
		expect(say('conflict', 'conflict')).toBe('xung đột lợi ích do bạn khai báo');
		const named: readonly GateCode[] = [
			'territory',
			'dates',
			'language',
			'certification',
			'partner_profile',
			'capacity',
			'exclusion'
		];
		for (const code of named) expect(say(code)).toMatch(/^\p{Ll}[^;]+$/u);
		expect(
			why(
				['language', 'capacity'],
				{ languages: ['vi'], quantityMin: 300, quantityUnit: 'cái' },
				{ languages: ['en'], quantityMax: 200, quantityUnit: 'cái' },
				'need'
			)
		).toBe(
			'ngôn ngữ làm việc khác nhau (bạn: tiếng Việt; họ: tiếng Anh); bạn cần ít nhất 300, họ có nhiều nhất 200'
		);
	});
});
