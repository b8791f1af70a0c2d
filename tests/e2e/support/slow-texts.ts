/** Texts of a few thousand characters that made an expression try every place with every other, for seconds. */
export const SLOW_TEXTS: readonly string[] = [
	`TRL${' '.repeat(2_600)}s`,
	`TRL${'\t \n'.repeat(860)}s`,
	`TRL ${'1 '.repeat(1_300)}`,
	`mức sẵn sàng ${'từ 1 đến '.repeat(280)}`,
	`${'0'.repeat(2_600)} đồng`,
	`${'1.'.repeat(1_300)}đ`,
	`a${' '.repeat(2_500)}b`,
	`${'('.repeat(1_300)}${')'.repeat(1_300)}`,
	`${'prototype '.repeat(250)}!`,
	`${'a@'.repeat(1_300)}`,
	`${'ngày 1/'.repeat(370)}`,
	`${'-'.repeat(2_600)}`,
	`${'k'.repeat(1_300)}${'́'.repeat(1_300)}`,
	`${'http://a.'.repeat(290)}`
];
