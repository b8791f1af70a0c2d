/** One word for each code of a closed list, in the language of the request or the page. */
export type Words<Code extends string | number> = Readonly<Record<Code, () => string>>;
