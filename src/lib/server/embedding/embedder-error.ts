/** Why a provider gave no vectors. `wrong_answer`: something came, but not the vectors of these texts. */
export type EmbedderFailure =
	'unreachable' | 'timed_out' | 'rate_limited' | 'provider_down' | 'refused' | 'wrong_answer';

/** Says what went wrong without a word of the texts, the answer or the key. */
export class EmbedderError extends Error {
	override readonly name = 'EmbedderError';
	readonly code: EmbedderFailure;

	constructor(code: EmbedderFailure, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
