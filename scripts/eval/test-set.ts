import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Grades } from './figures/grades.ts';
import { readGrades } from './read-grades.ts';
import { readId, readLines, readObject, readText } from './read-lines.ts';
import { WrongInput } from './wrong-input.ts';

/** A query or a document. */
export interface TestText {
	readonly id: string;
	/** Empty where there is none. */
	readonly title: string;
	readonly text: string;
}

export interface TestSet {
	/** Name of the folder. */
	readonly name: string;
	/** Only those for which some answer is known: the others cannot be judged. */
	readonly queries: readonly TestText[];
	readonly docs: readonly TestText[];
	readonly grades: ReadonlyMap<string, Grades>;
}

export interface TestFiles {
	readonly folder: string;
	/** Name of a file in the folder, or a path from here. */
	readonly queries: string;
	readonly docs: string;
}

/** @throws WrongInput when a file is missing or a line cannot be read */
export function readTestSet({ folder, queries, docs }: TestFiles): TestSet {
	const grades = readGrades(path.join(folder, 'qrels.tsv'));
	const asked = readTexts(findFile(folder, queries));
	const answerable = asked.filter(({ id }) =>
		[...(grades.get(id)?.values() ?? [])].some((grade) => grade > 0)
	);
	if (answerable.length === 0)
		throw new WrongInput(`${folder}: qrels.tsv knows an answer to none of these queries.`);
	return {
		name: path.basename(path.resolve(folder)),
		queries: answerable,
		docs: readTexts(findFile(folder, docs)),
		grades
	};
}

function findFile(folder: string, name: string): string {
	const inside = path.resolve(folder, name);
	if (existsSync(inside)) return inside;
	if (existsSync(name)) return path.resolve(name);
	const there = existsSync(folder) ? readdirSync(folder).join(', ') : 'nothing';
	throw new WrongInput(`There is no ${name} in ${folder}; there is: ${there}.`);
}

function readTexts(file: string): readonly TestText[] {
	const texts = new Map<string, TestText>();
	for (const line of readLines(file)) {
		const row = readObject(line);
		const id = readId(row, line.where);
		if (texts.has(id)) throw new WrongInput(`${line.where}: ${id} is there twice.`);
		const title = readText(row, 'title', line.where);
		texts.set(id, { id, title, text: readText(row, 'text', line.where) });
	}
	return [...texts.values()];
}
