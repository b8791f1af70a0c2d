import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { inLocale } from '#lib/i18n/server.ts';
import AuthorHints from './AuthorHints.svelte';
import type { ListingFormView } from './form-view.ts';
import ListingFields from './ListingFields.svelte';
import { createTypedAnswers } from './typed-answers.svelte.ts';

const view: ListingFormView = {
	answers: {
		kind: ['need'],
		title: ['Cần sấy lạnh hai tấn nấm'],
		summary: ['Chúng tôi nhận sấy lạnh hai tấn nấm mỗi tuần.'],
		language: ['vi'],
		subject: ['service'],
		codes: ['vsic-2007:1030'],
		budgetMaxVnd: ['1,5 tỷ'],
		'requirements.0.strength': ['must'],
		'requirements.0.kind': ['certification'],
		'requirements.0.value': ['<b>HACCP</b>']
	},
	marks: {
		kind: { value: 'offer', quote: 'nhận sấy', listings: 0 },
		subject: { value: 'service', quote: 'sấy lạnh', listings: 0 },
		readiness: { value: '6', quote: 'TRL 6', listings: 0 }
	},
	errors: { title: 'Tiêu đề cần ít nhất 8 ký tự.' },
	codes: [{ value: 'vsic-2007:1030', label: 'Chế biến rau quả' }],
	places: [],
	locale: 'vi'
};

function page(locale: 'vi' | 'en', shown: ListingFormView = view): string {
	return inLocale(locale, () => {
		const { body } = render(ListingFields, {
			props: { view: { ...shown, locale }, typed: createTypedAnswers(shown) }
		});
		return body.replaceAll(/<!--.*?-->/gs, '');
	});
}

test('a guess stands with the words it came from and a button that undoes it', () => {
	const html = page('vi');
	expect(html).toContain('“sấy lạnh”');
	expect(html).toMatch(/<button[^>]*formaction="\?\/drop"[^>]*value="subject"/);
});

test('an answer that is no longer what was guessed is not marked', () => {
	expect(page('vi')).not.toContain('“TRL 6”');
});

test('a text that reads like the other kind says so, and leaves the choice', () => {
	expect(page('vi')).toContain('“nhận sấy” nghe như bạn đang có');
	expect(page('en')).toContain('“nhận sấy” reads as if you have this to offer');
});

test('an amount is said back as it was understood, in the language of the page', () => {
	expect(page('vi')).toContain('= 1.500.000.000\u00a0₫');
	expect(page('en')).toContain('= 1,500,000,000\u00a0₫');
});

test('an error is tied to its field, and what was typed cannot become markup', () => {
	const html = page('vi');
	expect(html).toMatch(/<input[^>]*name="title"[^>]*aria-describedby="title-hint title-error"/);
	expect(html).not.toContain('<b>HACCP</b>');
});

test('the text carries its own language, whatever the page speaks', () => {
	expect(page('en')).toMatch(
		/<textarea[^>]*lang="vi"[^>]*name="summary"|name="summary"[^>]*lang="vi"/
	);
	expect(page('en')).toMatch(
		/lang="en"[^>]*name="translation.title"|name="translation.title"[^>]*lang="en"/
	);
});

test('a part in which something is said stands open, and others are closed', () => {
	const parts = [...page('vi').matchAll(/<details([^>]*)>/g)].map(([, set]) =>
		set!.includes('open')
	);
	expect(parts.slice(0, 2)).toEqual([true, true]);
	expect(parts.at(-1)).toBe(false);
});

test('hints for the author lead to the field and say how many name it', () => {
	const body = inLocale(
		'en',
		() =>
			render(AuthorHints, {
				props: {
					hints: [{ field: 'quantity', listings: 14 }],
					kind: 'need',
					hrefOf: (field: string) => `#${field}`
				}
			}).body
	);
	expect(body).toContain('href="#quantity"');
	expect(body).toContain('14 related offers');
});
