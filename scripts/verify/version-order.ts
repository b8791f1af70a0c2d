/**
 * Whether a version comes before another (Semantic Versioning 2.0.0, section 11). A version with a
 * pre-release part comes before the same one without; two pre-releases of one version count as equal.
 */
export function isBelow(version: string, floor: string): boolean {
	const [numbers, preRelease] = split(version);
	const [floorNumbers, floorPreRelease] = split(floor);
	for (const [at, wanted] of floorNumbers.entries()) {
		const given = numbers[at] ?? 0;
		if (given !== wanted) return given < wanted;
	}
	return preRelease && !floorPreRelease;
}

function split(version: string): readonly [readonly number[], boolean] {
	const [release = '', ...rest] = version.split('+')[0]?.split('-') ?? [];
	return [release.split('.').map(Number), rest.length > 0];
}
