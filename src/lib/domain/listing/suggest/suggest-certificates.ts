import { foldText } from '#lib/domain/text/fold.ts';
import type { ListingDraft } from '../draft.ts';
import { inWords, type Guess } from './guess.ts';
import { quoteOf, sentenceAround, type WrittenText } from './written-text.ts';

export interface NamedCertificate {
	/** As standards bodies write it: `ISO/IEC 17025`. */
	readonly name: string;
	/** Whether the sentence around it says that it cannot do without. */
	readonly strength: 'must' | 'wish';
}

/** Management systems and product schemes one can be certified for; methods of measuring are not among them. */
const CERTIFIABLE = new Map([
	['9001', 'ISO 9001'],
	['14001', 'ISO 14001'],
	['45001', 'ISO 45001'],
	['50001', 'ISO 50001'],
	['13485', 'ISO 13485'],
	['22000', 'ISO 22000'],
	['22716', 'ISO 22716'],
	['22301', 'ISO 22301'],
	['28000', 'ISO 28000'],
	['27001', 'ISO/IEC 27001'],
	['17025', 'ISO/IEC 17025'],
	['17020', 'ISO/IEC 17020'],
	['17043', 'ISO/IEC 17043'],
	['17065', 'ISO/IEC 17065'],
	['15189', 'ISO 15189']
]);
const NUMBERED = /\bISO(?:\s*\/\s*IEC)?[\s-]*(\d{4,5})\b(?:\s*:\s*\d{4})?/giu;
const NAMED: readonly (readonly [RegExp, string])[] = [
	[/\b(?:IATF|TS)[\s-]*16949\b/giu, 'IATF 16949'],
	[/\bAS[\s-]*9100\b/giu, 'AS9100'],
	[/\bFSSC[\s-]*22000\b/giu, 'FSSC 22000'],
	[/\bIPC-?A-?610\b/giu, 'IPC-A-610'],
	[/\bHACCP\b/gu, 'HACCP'],
	[/\bC?GMP\b/gu, 'GMP'],
	[/\bBRC(?:GS)?\b/gu, 'BRCGS'],
	[/\bHalal\b/giu, 'Halal'],
	[/\bRoHS\b/giu, 'RoHS'],
	[/\bREACH\b/gu, 'REACH'],
	[/\bFSC\b(?:[\s-]*CoC\b)?/gu, 'FSC CoC'],
	[/\bOEKO-?TEX(?:\s+Standard)?(?:\s+100)?\b/giu, 'OEKO-TEX Standard 100'],
	[/\bGRS\b/gu, 'GRS'],
	[/\bGOTS\b/gu, 'GOTS'],
	[/\bViet\s?GAP\b/giu, 'VietGAP'],
	[/\bGlobal\s?G\.?A\.?P\b\.?/giu, 'GlobalG.A.P.'],
	[/\bC-?TPAT\b/giu, 'C-TPAT'],
	[/\bCE\b(?=\s{0,2}(?:mark|marking|,|\.|$|\)))|(?:dấu|nhãn|chứng nhận)\s{1,2}CE\b/gu, 'CE'],
	[/\bUL\b(?=\s{0,2}(?:\d{2,4}|listed|mark))/gu, 'UL']
];
const MUST =
	/phai co|bat buoc|yeu cau|can co|dat chuan|must|required|requires?|mandatory|need to be/u;

/** Certificates that the text names, each once. */
export function suggestCertificates(written: WrittenText): readonly Guess<NamedCertificate>[] {
	const found = new Map<string, Guess<NamedCertificate>>();
	const add = (name: string, start: number, length: number): void => {
		if (found.has(name)) return;
		const sentence = foldText(sentenceAround(written, start));
		const strength = MUST.test(sentence) ? 'must' : 'wish';
		found.set(name, inWords({ name, strength }, quoteOf(written, start, start + length)));
	};
	for (const match of written.text.matchAll(NUMBERED)) {
		const name = CERTIFIABLE.get(match[1]!);
		if (name !== undefined) add(name, match.index, match[0].length);
	}
	for (const [pattern, name] of NAMED) {
		for (const match of written.text.matchAll(pattern)) add(name, match.index, match[0].length);
	}
	return [...found.values()];
}

/**
 * A draft's certificates with the ones that its text names: what a need asks for, what an offer holds. Unchanged where the
 * draft lists any itself.
 */
export function certificatesOfDraft(
	{ kind, requirements, certifications }: ListingDraft,
	named: readonly Guess<NamedCertificate>[]
): Pick<ListingDraft, 'requirements' | 'certifications'> {
	const names = named.map(({ value }) => value);
	if (kind === 'offer')
		return {
			requirements,
			certifications: certifications.length > 0 ? certifications : names.map(({ name }) => name)
		};
	const asked = names.map(({ name, strength }) => ({
		strength,
		kind: 'certification' as const,
		value: name
	}));
	return { requirements: requirements.length > 0 ? requirements : asked, certifications };
}
