import { writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { makeCorpus } from '../matching/corpus.ts';

/** Writes listings as a region would bring them: a title, a text of about 230 words, a stage. */
export async function writeListings(file: string, count: number, from = 0): Promise<void> {
	const { offers } = makeCorpus(from + count);
	const rows = offers.slice(from).map(({ texts: [text], readiness }, at) => ({
		id: from + at,
		title: `${(text?.summary ?? '').slice(0, 60)} ${from + at}`,
		summary: (text?.summary ?? '').slice(0, 3_900),
		trl: readiness
	}));
	await writeFile(file, Papa.unparse(rows));
}

const LINES = ['Cơ khí', 'Nhựa', 'Dệt may', 'Thực phẩm', 'Gỗ', 'Điện tử', 'Hóa chất', 'Giấy'];
const NAMES = ['An Phú', 'Bình Minh', 'Đại Phát', 'Hưng Thịnh', 'Kim Long', 'Phú Lợi', 'Tân Tiến'];

/** Writes organisations with a name in both languages and a sentence, none like another. */
export async function writeOrganisations(file: string, count: number): Promise<void> {
	const rows = Array.from({ length: count }, (_, at) => {
		const line = LINES[at % LINES.length];
		const name = NAMES[Math.floor(at / LINES.length) % NAMES.length];
		return {
			id: at,
			name: `Công ty ${line} ${name} số ${at}`,
			name_en: `${name} ${at} Company`,
			summary_vi: `Doanh nghiệp ${line} ở khu công nghiệp, nhận gia công theo đơn đặt hàng.`
		};
	});
	await writeFile(file, Papa.unparse(rows));
}
