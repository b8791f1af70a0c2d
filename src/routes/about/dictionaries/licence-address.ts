const CREATIVE_COMMONS = /^CC[ -](BY(?:-(?:NC|ND|SA))*)[ -](\d\.\d)$/i;
const ZERO = /^CC0(?:[ -]1\.0)?$/i;

/** Where the words of a Creative Commons licence are, which wants to be linked to; null for any other. */
export function licenceAddress(licence: string): string | null {
	if (ZERO.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, terms, version] = CREATIVE_COMMONS.exec(licence) ?? [];
	if (terms === undefined || version === undefined) return null;
	return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
