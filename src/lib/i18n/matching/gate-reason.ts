import type { GateResult } from '#lib/domain/matching/gates/gate.ts';
import { SIDES } from '#lib/domain/matching/evidence.ts';
import { gateName } from '../lists.ts';
import { m } from '../messages.ts';
import { formatList } from '../numbers.ts';
import { valuesOf } from './facts.ts';
import type { MatchReader } from './names.ts';
import { inSentence } from './sentence.ts';

/** Why a closed gate is closed, as a part of a sentence. */
export function gateReason(
	{ code, evidence }: Pick<GateResult, 'code' | 'evidence'>,
	{ side: own, isOwn, locale }: MatchReader
): string {
	const name = inSentence(gateName(code));
	if (code !== 'exclusion') return name;
	const reasons = SIDES.flatMap((side) => {
		const things = valuesOf(evidence, side, 'excluded').map((thing) => `“${thing}”`);
		if (things.length === 0) return [];
		const listed = { things: formatList(things, locale) };
		if (isOwn) return side === own ? m.gate_excluded_yours(listed) : m.gate_excluded_theirs(listed);
		return side === 'need' ? m.gate_excluded_need(listed) : m.gate_excluded_offer(listed);
	});
	return reasons.length === 0 ? name : formatList(reasons, locale);
}
