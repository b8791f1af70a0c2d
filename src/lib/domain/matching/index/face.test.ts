import { DEFAULT_LEXICON } from '#lib/domain/lexicon/glossary.ts';
import type { Passage } from '#lib/domain/text/passage.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { readListing } from '../text/read-listing.ts';
import { buildFaces } from './face.ts';

const words = fc.array(
	fc.constantFrom('máy', 'in', 'of', 'sensors', 'sensor', '3D', 'cảm biến', 'gia công', 'x,', '12')
);
const texts = fc.tuple(words, words).map(([title, summary]) => ({
	language: 'vi' as const,
	title: title.join(' '),
	summary: summary.join(' ')
}));

it('counts by numbers of kinds what it counts by their keys', () => {
	fc.assert(
		fc.property(fc.array(texts, { minLength: 1, maxLength: 2 }), (written) => {
			const passages = readListing(
				draftProfile({ id: 'need', kind: 'need', texts: written }),
				DEFAULT_LEXICON
			);
			const forgotten = passages.map(({ space, language, text, field, units }): Passage => ({
				...{ space, language, text, field, units },
				eachKind: null
			}));
			const plain = (faces: ReturnType<typeof buildFaces>) =>
				[faces.vi, faces.en].map(
					(face) =>
						face && {
							...{ length: face.length, translated: face.translated, counts: [...face.counts] },
							asks: face.asks.map(({ key, count, alternatives }) => ({ key, count, alternatives }))
						}
				);
			expect(plain(buildFaces(passages))).toEqual(plain(buildFaces(forgotten)));
		})
	);
});
