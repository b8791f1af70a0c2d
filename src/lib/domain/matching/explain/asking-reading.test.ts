import { expect, it } from 'vitest';
import { draftProfile } from '../draft-profile.ts';
import { createMatchIndex } from '../index/match-index.ts';
import { readAsking } from './asking-reading.ts';

const index = createMatchIndex();
index.put(
	draftProfile({
		id: 'o',
		kind: 'offer',
		texts: [
			{ language: 'vi', title: 'Hiệu chuẩn cân điện tử', summary: 'Đến tận xưởng.' },
			{ language: 'en', title: 'Calibration of electronic scales', summary: 'At your workshop.' }
		]
	})
);

function reading(summary: string, language: 'vi' | 'en' = 'vi') {
	const need = draftProfile({ id: 'n', kind: 'need', texts: [{ language, title: '', summary }] });
	return readAsking(index, index.read(need));
}

it('tells what no listing says, in the words of who asks', () => {
	expect(reading('Hiệu chuẩn cân và Kính thiên văn').unsaid).toEqual(['Kính', 'thiên', 'văn']);
	expect(reading('hieu chuan can dien tu').unsaid).toEqual([]);
	expect(reading('calibration of scales', 'en').unsaid).toEqual([]);
});

it('tells what a slip was taken for', () => {
	const { readAs, unsaid } = reading('eletronic scales', 'en');
	expect(readAs).toEqual([{ written: 'eletronic', readings: ['electronic'] }]);
	expect(unsaid).toEqual([]);
	expect(reading('Calibraton for a wokrshop', 'en').readAs).toEqual([
		{ written: 'Calibraton', readings: ['calibration'] },
		{ written: 'wokrshop', readings: ['workshop'] }
	]);
});

it('tells the language of each text by its words, and what they exclude', () => {
	expect(reading('calibration of scales without batteries', 'vi')).toMatchObject({
		languages: ['en'],
		excluded: ['batteries']
	});
});

it('says little of a long text', () => {
	const long = Array.from({ length: 200 }, (_, at) => `word${'abcdefghij'[at % 10]}q${at}`).join(
		' '
	);
	expect(reading(long, 'en').unsaid.length).toBeLessThanOrEqual(5);
});
