/**
 * How much may still be computed, in looks at what one candidate can do for one capability: a limit that stops the
 * search at the same place on every machine.
 */
export interface Work {
	left: number;
}
