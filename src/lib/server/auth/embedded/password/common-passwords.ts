let loaded: Promise<ReadonlySet<string>> | undefined;

/** Passwords that many people have, in lower case, from the word lists of zxcvbn-ts; read when first needed. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
	loaded ??= read();
	return loaded;
}

async function read(): Promise<ReadonlySet<string>> {
	const { dictionary } = await import('@zxcvbn-ts/language-common');
	const words: unknown = dictionary['passwords-common'];
	if (!Array.isArray(words)) throw new Error('The list of common passwords has another shape.');
	return new Set(words.map((word) => String(word).toLowerCase()));
}
