import { fact } from '../evidence.ts';
import { ruledOut } from '../text/ruled-out.ts';
import { type Gate, openIf } from './gate.ts';

/** Closed where the title of one side says what the other excludes: "bao bì không ni lông", "not plastic". */
export const exclusionGate: Gate = {
	check({ need, offer }) {
		return openIf(ruledOut(need, offer).length === 0 && ruledOut(offer, need).length === 0);
	},
	tell({ need, offer }) {
		return [
			...ruledOut(need, offer).map((thing) => fact('need', 'excluded', thing)),
			...ruledOut(offer, need).map((thing) => fact('offer', 'excluded', thing))
		];
	}
};
