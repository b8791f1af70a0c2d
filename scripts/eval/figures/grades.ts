/** What is known about one query: how well each document answers it; above 0 it does, documents left out do not. */
export type Grades = ReadonlyMap<string, number>;

export function countRelevant(grades: Grades): number {
	let relevant = 0;
	for (const grade of grades.values()) if (grade > 0) relevant += 1;
	return relevant;
}
