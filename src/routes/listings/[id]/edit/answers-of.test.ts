import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { LOCALES } from '#lib/i18n/locale.ts';
import { listingForm } from '#lib/schemas/listing/listing-form.ts';
import { formOfAnswers } from '#lib/schemas/listing/typed-listing.ts';
import { parseForm } from '#lib/server/http/form/form.ts';
import { listingContents } from '../../../../../tests/support/listing-contents.ts';
import { answersOf } from './answers-of.ts';

const contents = listingContents(
	[
		{ scheme: 'vsic-2018', code: '2592' },
		{ scheme: 'ford', code: '2.3' }
	],
	['town', 'ward']
);

test.each(LOCALES)(
	'a form in %s that is sent as it came changes nothing of a listing',
	(locale) => {
		fc.assert(
			fc.property(contents, (content) => {
				const form = formOfAnswers(answersOf(content, locale).answers);
				const parsed = parseForm(form, listingForm, ({ message }) => String(message));
				if (!parsed.ok) throw new Error(JSON.stringify(parsed.form.errors));
				expect(draftOfInput(parsed.data, 'vi')).toEqual(content);
			})
		);
	}
);
