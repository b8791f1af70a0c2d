const ONSETS = 'b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x';
/** Folded nuclei with glides; longest first is not needed because the whole syllable is anchored. */
const NUCLEI =
	'a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ya|ye|yeu';
const CODAS = 'c|ch|m|n|ng|nh|p|t';
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${NUCLEI})(?:${CODAS})?$`);

/** Whether a folded token is spelt like a Vietnamese syllable; some English words ("can", "on") are too. */
export function isVietnameseSyllable(folded: string): boolean {
	return folded.length <= 7 && SYLLABLE.test(folded);
}
