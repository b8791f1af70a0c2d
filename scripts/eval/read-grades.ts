import { type Line, readLines } from './read-lines.ts';
import { WrongInput } from './wrong-input.ts';

/**
 * Reads lines of two ids and a number, separated by tabs, into the grades of each first id.
 *
 * @throws WrongInput for any other line
 */
export function readGrades(file: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const grades = new Map<string, Map<string, number>>();
	for (const line of readLines(file)) {
		const [asked, answer, grade] = readGrade(line);
		const known = grades.get(asked);
		if (known) known.set(answer, grade);
		else grades.set(asked, new Map([[answer, grade]]));
	}
	return grades;
}

function readGrade({ where, text }: Line): readonly [string, string, number] {
	const [asked = '', answer = '', written = '', ...more] = text
		.split('\t')
		.map((cell) => cell.trim());
	const grade = Number(written);
	if (asked === '' || answer === '' || written === '' || more.length > 0 || !Number.isFinite(grade))
		throw new WrongInput(`${where}: expected two ids and a number, separated by tabs.`);
	return [asked, answer, grade];
}
