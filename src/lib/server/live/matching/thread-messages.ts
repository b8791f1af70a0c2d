import type { ActName, Question } from './acts.ts';
import type { MatchingKnowledge, RegionChange } from './matching-region.ts';

/** What the matching thread is sent; it does one after the other. */
export type ToThread =
	| { readonly kind: 'open'; readonly knowledge: MatchingKnowledge }
	| { readonly kind: 'change'; readonly change: RegionChange }
	| {
			readonly kind: 'ask';
			readonly id: number;
			readonly name: ActName;
			readonly question: Question<ActName>;
	  }
	/** Answered with `done` when all that was sent before is taken in. */
	| { readonly kind: 'sync'; readonly id: number };

/** `begun` comes as soon as a question is taken up. `tookMs` is time on the processor. */
export type FromThread =
	| { readonly kind: 'begun'; readonly id: number }
	| {
			readonly kind: 'done';
			readonly id: number;
			readonly answer: unknown;
			readonly tookMs: number;
	  }
	| {
			readonly kind: 'failed';
			readonly id: number;
			readonly cause: unknown;
			readonly tookMs: number;
	  };
