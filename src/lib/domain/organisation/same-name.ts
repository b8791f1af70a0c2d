/**
 * What two names have in common when case, marks, spacing and punctuation are taken away. Told apart by nothing
 * else than those, two names are the same name. Agrees with `private.fold` of the database.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Letters of other alphabets that look like Latin ones. A name written only with them reads as a Latin name and
 * is none.
 */
const LOOKALIKES = /^[АВЕЅІЈКМНОРСТУХҮаеорсухіјѕԁһԛԝүΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναρτυχκι]+$/u;

/** True where a name of Cyrillic or Greek letters could be read as one of Latin letters. */
export function readsAsLatin(name: string): boolean {
	const letters = name.replace(/[^\p{L}]+/gu, '');
	return LOOKALIKES.test(letters);
}
