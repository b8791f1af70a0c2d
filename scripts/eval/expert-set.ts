import path from 'node:path';
import type { Grades } from './figures/grades.ts';
import { readGrades } from './read-grades.ts';
import { type Line, readId, readLines, readObject, readText } from './read-lines.ts';
import type { TestText } from './test-set.ts';
import { WrongInput } from './wrong-input.ts';

export interface Expert {
	readonly id: string;
	readonly evidence: readonly Omit<TestText, 'id'>[];
}

export interface ExpertSet {
	/** Name of the folder. */
	readonly name: string;
	readonly experts: readonly Expert[];
	readonly items: readonly TestText[];
	/** By expert, then item; every expert and item is there. */
	readonly grades: ReadonlyMap<string, Grades>;
}

/** @throws WrongInput when a file is missing, a line cannot be read, or a grade is of nobody or nothing */
export function readExpertSet(folder: string): ExpertSet {
	const experts = readLines(path.join(folder, 'experts.jsonl')).map(readExpert);
	const items = readLines(path.join(folder, 'items.jsonl')).map(readItem);
	const file = path.join(folder, 'grades.tsv');
	const grades = readGrades(file);
	const [expertIds, itemIds] = [experts, items].map((rows) => new Set(rows.map(({ id }) => id)));
	for (const [expert, given] of grades) {
		if (!expertIds!.has(expert)) throw new WrongInput(`${file}: there is no expert ${expert}.`);
		const unknown = [...given.keys()].find((item) => !itemIds!.has(item));
		if (unknown !== undefined) throw new WrongInput(`${file}: there is no item ${unknown}.`);
	}
	return { name: path.basename(path.resolve(folder)), experts, items, grades };
}

function readExpert(line: Line): Expert {
	const row = readObject(line);
	const { evidence } = row;
	if (!Array.isArray(evidence)) throw new WrongInput(`${line.where}: "evidence" is not a list.`);
	return {
		id: readId(row, line.where),
		evidence: (evidence as readonly unknown[]).map((piece) => readPiece(piece, line.where))
	};
}

function readPiece(piece: unknown, where: string): Omit<TestText, 'id'> {
	if (typeof piece !== 'object' || piece === null)
		throw new WrongInput(`${where}: a piece of evidence is not an object.`);
	const row = piece as Readonly<Record<string, unknown>>;
	return { title: readText(row, 'title', where), text: readText(row, 'text', where) };
}

function readItem(line: Line): TestText {
	const row = readObject(line);
	return {
		id: readId(row, line.where),
		title: readText(row, 'title', line.where),
		text: readText(row, 'text', line.where)
	};
}
