import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOfInput } from '#lib/domain/listing/draft-of-input.ts';
import { listingContents } from '../../../../tests/support/listing-contents.ts';
import { listingDetails, listingInput } from './listing.ts';

const contents = listingContents([{ scheme: 'vsic-2018', code: '2592' }], ['town']);

test('what the API is told is what a listing says', () => {
	fc.assert(
		fc.property(contents, ({ texts, ...details }) => {
			const [first, second] = texts;
			const sent = {
				...details,
				...first!,
				translation: second ? { title: second.title, summary: second.summary } : null
			};
			const input = listingInput.parse(JSON.parse(JSON.stringify(sent)));
			expect(draftOfInput(input, 'vi')).toEqual({ texts, ...details });
		})
	);
});

test('certificates with a semicolon between them are several', () => {
	const sent = ['ISO 9001, 2015; HACCP;', 'GMP'];
	expect(listingDetails.certifications.parse(sent)).toEqual(['ISO 9001, 2015', 'HACCP', 'GMP']);
});
