import { expect, test } from 'vitest';
import { organisationFilter, organisationInput } from './organisation.ts';

const GOOD = { name: 'Cơ khí Đại Phát', kind: 'sme', placeCode: 'vn-79' };

function wrongFields(more: object): readonly string[] {
	const { error } = organisationInput.safeParse({ ...GOOD, ...more });
	return [...new Set((error?.issues ?? []).map(({ path }) => path.join('.')))];
}

test('name, kind and place are enough; the sphere follows from the kind', () => {
	expect(organisationInput.parse(GOOD)).toMatchObject({
		sphere: 'industry',
		codes: [],
		website: null
	});
	expect(organisationInput.parse({ ...GOOD, sphere: 'civil' }).sphere).toBe('civil');
	expect(wrongFields({ name: '', kind: 'guild', placeCode: '' })).toEqual([
		'name',
		'kind',
		'placeCode'
	]);
});

test.each([
	['a NUL byte', 'Cơ khí\u0000'],
	['half a surrogate pair', 'Cơ khí \ud800'],
	['two alphabets', 'Becаmex'],
	['Cherokee letters', 'ᎪᏴᏴ'],
	['Lisu letters', 'ꓮꓐꓐ'],
	['a phonetic letter', 'Becɑmex'],
	['nothing one can see', '\u3164\u3164\u200b\u2800'],
	['letters that only look Latin', 'ВМОРК'],
	['a pile of marks', `a${'\u0301'.repeat(10_000)}`],
	['nothing but punctuation', '--- !!!'],
	['one letter', 'A.'],
	['too much', 'x'.repeat(201)]
])('a name with %s is refused at its field', (_, name) => {
	expect(wrongFields({ name })).toEqual(['name']);
	expect(wrongFields({ nameEn: name })).toEqual(['nameEn']);
});

test('a name loses what nobody can see, and becomes one line', () => {
	const name = '\ufeffCơ\u200b\u00a0khí\u000bĐại\u00ad\r\nPhát\u202e\u3164';
	expect(organisationInput.parse({ ...GOOD, name }).name).toBe('Cơ khí Đại Phát');
	expect(organisationInput.parse({ ...GOOD, name: 'β-Glucan Việt' }).name).toBe('β-Glucan Việt');
});

test('a length counts composed letters', () => {
	const name = 'ế'.repeat(200);
	expect(organisationInput.parse({ ...GOOD, name: name.normalize('NFD') }).name).toBe(name);
});

test('a name comes out in one normal form', () => {
	const { name } = organisationInput.parse({ ...GOOD, name: GOOD.name.normalize('NFD') });
	expect(name).toBe(GOOD.name.normalize('NFC'));
});

test('a web address may leave out https, and must be one', () => {
	const read = (website: string) => organisationInput.parse({ ...GOOD, website }).website;
	expect(read('daiphat.vn')).toBe('https://daiphat.vn');
	expect(read('http://daiphat.vn/gioi-thieu?x=1')).toBe('http://daiphat.vn/gioi-thieu?x=1');
	for (const website of [
		'javascript:alert(1)',
		'data:text/html,x',
		'https://',
		'https://vcb.com.vn@evil.example',
		'https://a.vn/"onload=',
		'ftp://a.vn',
		'khong phai',
		`https://a.vn/${'x'.repeat(300)}`
	]) {
		expect(wrongFields({ website }), website).toEqual(['website']);
	}
});

test('fields of others are left aside', () => {
	const read = organisationInput.parse({
		...GOOD,
		is_demo: true,
		isDemo: true,
		createdBy: 'x',
		slug: 'y'
	});
	expect(Object.keys(read).sort()).toEqual([
		'answersWithinDays',
		'codes',
		'kind',
		'languages',
		'name',
		'nameEn',
		'placeCode',
		'size',
		'sphere',
		'summaryEn',
		'summaryVi',
		'valueChainRole',
		'website'
	]);
});

test('an address with nonsense in its query lists everything', () => {
	expect(
		organisationFilter.parse({ q: undefined, sphere: 'x', kind: '', place: '\u0000', page: '-3' })
	).toEqual({ q: '', sphere: null, kind: null, place: null, show: 'all', page: 1 });
});
