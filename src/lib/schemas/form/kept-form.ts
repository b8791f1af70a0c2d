import { z } from 'zod';

/** A form as somebody sent it whose session had ended. */
export const keptForm = z.object({
	/** Id of the account it was written with, to which alone it is shown. */
	writer: z.uuid(),
	/** Of the page it was written on. */
	path: z.string(),
	/** Name of the form on its page as SvelteKit writes it, `/message`; empty for the only form of a page. */
	action: z.string(),
	/** All that was posted under each name. */
	choices: z.record(z.string(), z.array(z.string()))
});
export type KeptForm = z.output<typeof keptForm>;
