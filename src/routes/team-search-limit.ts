import { createRateLimit } from '#lib/server/http/limits/rate-limit.ts';

/** One limit for the page and the API: a search for teams may take as long as a hundred searches for matches. */
export const teamSearchLimit = createRateLimit({ burst: 20, everyMs: 1000 });
