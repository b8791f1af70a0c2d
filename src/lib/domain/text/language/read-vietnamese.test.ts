import { CONCEPT, GROUP, isPhraseUnit } from '#lib/domain/lexicon/phrase-units.ts';
import { describe, expect, it } from 'vitest';
import { markedForm } from '../fold.ts';
import { scanEach, tokenise } from '../tokenise.ts';
import { lacksMarks, readFolded, readVietnamese } from './read-vietnamese.ts';

/** As keys are written: marks behind the syllable they belong to. */
function marked(...keys: readonly string[]) {
	return keys.map((key) => key.split(' ').map(markedForm).join(' '));
}

function allKeysOf(text: string) {
	const [scan] = scanEach([text]);
	return readVietnamese(text, tokenise(text), lacksMarks(scan!)).map(({ key }) => key);
}

/** Without those of synonyms and concepts. */
function keysOf(text: string) {
	return allKeysOf(text).filter((key) => !isPhraseUnit(key));
}

/** Of groups of synonyms alone. */
function groupsOf(text: string) {
	return allKeysOf(text).filter((key) => key.startsWith(GROUP));
}

/** Of concepts alone. */
function conceptsOf(text: string) {
	return allKeysOf(text).filter((key) => key.startsWith(CONCEPT));
}

describe('readVietnamese', () => {
	it('reads syllables and neighbouring pairs', () => {
		expect(keysOf('Ép nhựa')).toEqual(marked('ép', 'ép nhựa', 'nhựa'));
	});

	it('makes no pair over punctuation', () => {
		expect(keysOf('Gỗ, nhựa')).toEqual(marked('gỗ', 'nhựa'));
	});

	it('takes another mark for another word, wherever in the syllable it stands', () => {
		expect(keysOf('máy hàn')).not.toEqual(keysOf('máy hạn'));
		expect(keysOf('hòa khí')).toEqual(keysOf('hoà khí'));
		expect(keysOf('máy kéo')).toEqual(keysOf('máy kéo'.normalize('NFD')));
	});

	it('leaves open which marks a text without any means', () => {
		expect(keysOf('xu ly nuoc')).toEqual(['?xu', '?xu li', '?li', '?li nuoc', '?nuoc']);
		expect(keysOf('may cnc 5 truc')).toEqual([
			'?may',
			'?may cnc',
			'cnc',
			'cnc 5',
			'?5 truc',
			'?truc'
		]);
	});

	it('takes a syllable without a mark among marked ones as it stands', () => {
		expect(keysOf('keo dán gỗ')).toEqual(marked('keo', 'keo dán', 'dán', 'dán gỗ', 'gỗ'));
	});

	it('reads the same with and without marks where they are left out', () => {
		const foldedKeys = (text: string) => readFolded(text, tokenise(text)).map(({ key }) => key);
		expect(foldedKeys('Xử lý nước thải')).toEqual(foldedKeys('xu ly nuoc thai'));
	});

	it('keeps "cơ khí" although both syllables may be function words without their marks', () => {
		expect(keysOf('co khi')).toEqual(['?co khi']);
		expect(keysOf('cơ khí')).toEqual(marked('cơ', 'cơ khí', 'khí'));
	});

	it('passes over a function word but not over a word that only its marks tell from it', () => {
		expect(keysOf('cần')).toEqual([]);
		expect(keysOf('cân')).toEqual(marked('cân'));
		expect(keysOf('Loại nào')).toEqual(marked('loại', 'loại nào'));
		expect(keysOf('não')).toEqual(marked('não'));
	});

	it('knows a function word however its marks are composed', () => {
		expect(keysOf('được'.normalize('NFD'))).toEqual([]);
	});

	it('reads a quantity with its unit and not alone, and no pair of numbers', () => {
		expect(keysOf('5 200 tấn')).toEqual(marked('200 tấn', 'tấn'));
		expect(keysOf('20 ngày')).toEqual(marked('20 ngày', 'ngày'));
	});

	it('never takes the end of a number for a number', () => {
		expect(keysOf('3.000 m2')).toEqual(['m2']);
		expect(keysOf('2,5 kg')).toEqual(['kg']);
	});

	it('reads a number that is a name alone', () => {
		expect(keysOf('ISO 9001')).toEqual(['iso', 'iso 9001', '9001']);
	});

	it('passes over the words with which every need opens', () => {
		expect(keysOf('Chúng tôi cần')).not.toContain('chung toi');
	});

	it('reads phrases of one matter as one concept, in either language and without marks', () => {
		const [concept] = conceptsOf('vốn hạt giống');
		expect(concept).toBeDefined();
		expect(conceptsOf('von hat giong')).toEqual([concept]);
		expect(conceptsOf('Bên mình cần seed funding gấp')).toContain(concept);
		expect(conceptsOf('vốn, hạt giống')).not.toContain(concept);
		expect(conceptsOf('hạt giống')).not.toContain(concept);
	});

	it('reads an abbreviation, its long form and a synonym as one group', () => {
		const [group] = groupsOf('KCN Sóng Thần');
		expect(group).toBeDefined();
		expect(groupsOf('đất trong khu công nghiệp')).toContain(group);
		expect(groupsOf('thuê đất ở kcn')).toContain(group);
		expect(groupsOf('bao tay')).toEqual(groupsOf('găng tay'));
	});

	it('knows a phrase with synonyms also in a text without marks', () => {
		expect(groupsOf('phong thi nghiem hoa ly')).toEqual(groupsOf('PTN hóa lý'));
	});

	it('takes another mark for no synonym, and a lone syllable without marks for none', () => {
		expect(groupsOf('trồng bắp')).toEqual(groupsOf('trồng ngô'));
		expect(groupsOf('cải bắp')).not.toEqual([]);
		expect(groupsOf('trồng bập')).toEqual([]);
		expect(groupsOf('bao tầy')).toEqual([]);
		expect(groupsOf('trong bap')).toEqual([]);
	});

	it('reads the longest phrase that begins at a syllable, and none over punctuation', () => {
		expect(groupsOf('sơn bột tĩnh điện')).toEqual(groupsOf('sơn tĩnh điện'));
		expect(groupsOf('giấy, phép đầu tư')).toEqual([]);
	});
});
