import { TASKS } from '#lib/domain/lexicon/tasks/tasks.ts';
import { expect, it } from 'vitest';
import { namedTasks } from './named-tasks.ts';

function tasks(title: string, summary = '', language: 'vi' | 'en' = 'vi') {
	const { leading, named } = namedTasks({ texts: [{ language, title, summary }] });
	const names = (set: ReadonlySet<number>) => [...set].map((at) => TASKS[at]!.name);
	return { leading: names(leading), named: names(named) };
}

it('takes what a title names first', () => {
	expect(tasks('Hiệu chuẩn nhiệt độ cho kho lạnh').leading).toEqual(['calibrate']);
	expect(tasks('Kho lạnh có người hiệu chuẩn nhiệt độ').leading).toEqual(['space']);
	expect(tasks('Course in welding inspection', '', 'en')).toEqual({
		leading: ['train'],
		named: ['train', 'make', 'test']
	});
});

it('takes the longest phrase and none within it', () => {
	expect(tasks('Phòng thử nghiệm vật liệu').named).toEqual(['test']);
	expect(tasks('Test laboratory for textiles', '', 'en').named).toEqual(['test']);
});

it('reads the first words where there is no title', () => {
	expect(tasks('', 'Cần thuê kho, rồi vận chuyển hàng').leading).toEqual(['rent']);
});

it('reads what was typed without marks by phrases of several syllables alone', () => {
	expect(tasks('', 'can dao tao an toan cho tho in').named).toEqual(['train']);
});

it('names nothing where nothing is named', () => {
	expect(tasks('Chi tiết nhôm')).toEqual({ leading: [], named: [] });
});
