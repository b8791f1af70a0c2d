import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { inLocale } from '#lib/i18n/server.ts';
import CheckboxGroup from './field/CheckboxGroup.svelte';
import DataTable from './DataTable.svelte';
import ErrorSummary from './form/ErrorSummary.svelte';
import type { FrameLinks } from './frame/frame-view.ts';
import Frame from './frame/Frame.svelte';
import ListingCard from './listing/ListingCard.svelte';
import type { ListingSummary } from './listing/listing-view.ts';
import Pagination from './Pagination.svelte';
import ProgressNote from './form/ProgressNote.svelte';
import StateLine from './StateLine.svelte';
import TagInput from './field/TagInput.svelte';
import TextArea from './field/TextArea.svelte';
import TextInput from './field/TextInput.svelte';

const links: FrameLinks = {
	home: '/',
	dictionaries: '/about/dictionaries',
	listings: '/listings',
	signIn: '/sign-in',
	signOut: '/sign-out',
	language: '/language',
	account: '/account',
	desk: '/desk',
	matches: '/matches',
	conversations: '/conversations',
	organisation: '/organisation',
	organisations: '/organisations',
	newListing: '/listings/new'
};

const children = createRawSnippet(() => ({ render: () => '<p>page</p>' }));

function frame(person: { id: string; name: string } | null, path = '/listings', next = path) {
	const view = {
		region: { name: 'Bình Dương' },
		person,
		demo: true,
		locale: 'vi' as const,
		done: null
	};
	return render(Frame, {
		props: { view, links, path, next, children, done: null, onclosedone: () => {} }
	}).body;
}

test('a visitor may search, change the language and sign in without JavaScript, and come back', () => {
	const html = frame(null, '/listings', '/listings?q=cơ khí&kind=need');
	expect(html).toMatch(/<form class="search" role="search" action="\/listings"/);
	expect(html).toContain('name="q"');
	expect(html).toMatch(/<form method="post" action="\/language"/);
	expect(html).toMatch(/name="next" value="\/listings\?q=cơ khí&amp;kind=need"/);
	expect(html).toMatch(/name="locale" value="en"/);
	expect(html).toContain('href="/sign-in?next=%2Flistings%3Fq%3Dc%C6%A1%20kh%C3%AD%26kind%3Dneed"');
	expect(html).toContain('Bình Dương');
	expect(html).not.toContain('href="/desk"');
});

test('a person who signed in sees five rooms, where they are, and may sign out', () => {
	const html = frame({ id: '1', name: 'Lan' }, '/conversations/7');
	expect(html.match(/class="rail-item"/g)).toHaveLength(5);
	expect(html).toMatch(/href="\/conversations" aria-current="page"/);
	expect(html.match(/aria-current/g)).toHaveLength(1);
	expect(html).toMatch(/<form method="post" action="\/sign-out">/);
	expect(html).not.toContain('/sign-in');
});

test('a field ties its hint and its error to the input, and says in words what is optional', () => {
	const html = render(TextInput, {
		props: {
			name: 'title',
			label: 'Tiêu đề',
			hint: 'Ngắn',
			error: 'Hãy điền tiêu đề.',
			value: 'a"b'
		}
	}).body;
	expect(html).toMatch(/<label class="field-label" for="title">/);
	expect(html).toContain('aria-describedby="title-hint title-error"');
	expect(html).toContain('aria-invalid="true"');
	expect(html).toContain('id="title-error"');
	expect(html).toContain('value="a&quot;b"');
	expect(html).toContain('(không bắt buộc)');

	const quiet = render(TextInput, {
		props: { name: 'title', label: 'Tiêu đề', required: true }
	}).body;
	expect(quiet).not.toMatch(/aria-describedby|aria-invalid|không bắt buộc/);
});

test('what was typed in a text area is there again, escaped, with its length', () => {
	const html = render(TextArea, {
		props: { name: 'summary', label: 'Mô tả', value: '</textarea><b>', maxlength: 4000 }
	}).body;
	expect(html).toContain('&lt;/textarea>&lt;b>');
	expect(html).toContain('14/4000 ký tự');
});

test('choices keep what was ticked', () => {
	const options = [
		{ value: 'industry', label: 'Nhà doanh nghiệp' },
		{ value: 'civil', label: 'Cộng đồng' }
	];
	const html = render(CheckboxGroup, {
		props: { name: 'spheres', label: 'Khối', options, values: ['civil'], error: 'Hãy chọn.' }
	}).body;
	expect(html.match(/type="checkbox"/g)).toHaveLength(2);
	expect(html).toMatch(/value="civil" checked/);
	expect(html).not.toMatch(/value="industry" checked/);
	expect(html).toMatch(/<fieldset [^>]*aria-describedby="spheres-error"/);
});

test('tags are typed and posted as one line with commas', () => {
	const html = render(TagInput, {
		props: {
			name: 'tags',
			label: 'Chứng nhận',
			value: 'ISO 9001, ISO 13485, ',
			suggestions: ['CE']
		}
	}).body;
	expect(html).toContain('value="ISO 9001, ISO 13485, "');
	expect(html.match(/<li class="badge">/g)).toHaveLength(2);
	expect(html).toContain('<option value="ISO 9001, ISO 13485, CE">');
});

test('the summary of errors leads to each field, and is not there without errors', () => {
	const html = render(ErrorSummary, {
		props: { errors: { title: 'Hãy điền tiêu đề.', summary: undefined } }
	}).body;
	expect(html).toContain('<a href="#title">Hãy điền tiêu đề.</a>');
	expect(html).not.toContain('#summary');
	expect(render(ErrorSummary, { props: { errors: {} } }).body).not.toContain('role="alert"');
});

const listing: ListingSummary = {
	id: '1',
	href: '/listings/1',
	kind: 'need',
	title: 'Cần gia công vỏ nhôm',
	language: 'vi',
	organisation: {
		name: 'Minh Phát <b>',
		sphere: 'industry',
		kindName: 'SME',
		verification: null,
		verifiedUntil: null,
		answersWithinDays: null
	},
	placeName: 'Bàu Bàng',
	subjectName: null,
	published: null
};

test('cards tell needs from offers in word and shape, and text in another language is marked', () => {
	const need = render(ListingCard, { props: { listing, locale: 'vi' } }).body;
	expect(need).toContain('card-need');
	expect(need).toContain('Nhu cầu');
	expect(need).toContain('Minh Phát &lt;b>');
	expect(need).not.toContain('lang=');

	const offer = inLocale('en', () => {
		const props = { listing: { ...listing, kind: 'offer' as const }, locale: 'en' as const };
		return render(ListingCard, { props }).body;
	});
	expect(offer).toContain('card-offer');
	expect(offer).toContain('<span lang="vi">Cần gia công vỏ nhôm</span>');
	expect(offer).toContain('(in Vietnamese)');
});

test('the line of state names the step reached', () => {
	const steps = [{ name: 'Đã gửi' }, { name: 'Đã xem', note: '13/11/2026' }, { name: 'Kết nối' }];
	const html = render(StateLine, { props: { label: 'Trạng thái', steps, reached: 1 } }).body;
	expect(html.match(/aria-current="step"/g)).toHaveLength(1);
	expect(html.indexOf('aria-current')).toBeGreaterThan(html.indexOf('Đã gửi'));
	expect(html.indexOf('aria-current')).toBeLessThan(html.indexOf('Đã xem'));
});

test('pages lead only where there is a page', () => {
	const first = render(Pagination, { props: { previous: null, next: '?cursor=b' } }).body;
	expect(first).toContain('rel="next" href="?cursor=b"');
	expect(first).not.toContain('rel="prev"');
	expect(render(Pagination, { props: { previous: null, next: null } }).body).not.toContain('<nav');
});

test('a table has a caption, column heads and its rows', () => {
	const cells = createRawSnippet<[unknown]>((row) => ({
		render: () => `<td>${String(row())}</td>`
	}));
	const html = render(DataTable, {
		props: {
			caption: 'Số nhu cầu',
			columns: [{ name: 'Khối' }],
			rows: ['một', 'hai'],
			keyOf: String,
			cells
		}
	}).body;
	expect(html).toContain('<caption>Số nhu cầu</caption>');
	expect(html).toMatch(/<th scope="col"[^>]*>Khối<\/th>/);
	expect(html.match(/<td>/g)).toHaveLength(2);
});

test('progress shows a share only when it is known', () => {
	expect(render(ProgressNote, { props: {} }).body).not.toMatch(/value=|%/);
	expect(render(ProgressNote, { props: { share: 0.42 } }).body).toMatch(/value="0.42".*42%/s);
});
