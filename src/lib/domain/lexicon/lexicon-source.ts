/** A dictionary that an operator brought, and on what terms. */
export interface LexiconSource {
	readonly id: string;
	readonly name: string;
	/** Such as `CC BY-SA 3.0`. */
	readonly licence: string;
	/** The words in which the licence wants its authors named. */
	readonly attribution: string;
	readonly fileName: string;
	/** Vietnamese phrases. */
	readonly entries: number;
	readonly linesRefused: number;
	readonly importedAt: Date;
}
