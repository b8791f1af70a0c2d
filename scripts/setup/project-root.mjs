import { fileURLToPath } from 'node:url';

/** The folder of `package.json`, whatever folder the command was given in. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
