/** Names the rules by which pairs are found and scored; raise it when they change what is found. */
export const ENGINE_VERSION = '10';
