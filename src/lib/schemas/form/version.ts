import { z } from 'zod';

const LARGEST_COUNT = 2 ** 31 - 1;

/** A version of a row that was on the page; the database counts them in 32 bits. */
export const seenVersion = z.int().min(1).max(LARGEST_COUNT);
