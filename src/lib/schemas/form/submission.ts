import { z } from 'zod';

/** Chosen with a form, so that what is sent twice is done once; null from whoever does not retry. */
export const submission = z.uuid().nullable().default(null);
