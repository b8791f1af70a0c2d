import { z } from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/domain/access/password-rules.ts';
import { TEXT_LANGUAGES } from '#lib/domain/listing/listing.ts';
import { cleanLine } from '#lib/domain/text/clean.ts';
import { nameText } from '#lib/schemas/text.ts';

/** No NUL, which Postgres refuses, and no half of a surrogate pair, which it would silently replace. */
const plainText = z
	.string()
	.refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'not_text' });

/** An e-mail address, in lower case: two spellings of one address are one account. */
export const emailAddress = plainText
	.transform((written) => cleanLine(written).toLowerCase())
	.pipe(z.string().max(254, { error: 'email' }))
	.pipe(z.email({ error: 'email' }));

/** A password as somebody types it to sign in: nothing is said here about how good it is. */
export const typedPassword = plainText
	.min(1, { error: 'required' })
	.max(1024, { error: 'too_long' })
	// Only then: of a pile of marks that costs the square of their number.
	.pipe(z.string().normalize('NFC'));

/** A password that somebody wants to use from now on. */
export const newPassword = typedPassword.pipe(
	z
		.string()
		.refine((text) => [...text].length >= SHORTEST_PASSWORD, { error: 'too_short' })
		.refine((text) => [...text].length <= LONGEST_PASSWORD, { error: 'too_long' })
);

/** A mailed code; people type it with spaces or a hyphen in the middle. */
export const mailedCode = plainText
	.max(40, { error: 'code' })
	.transform((text) => cleanLine(text).replace(/[\s-]/g, ''))
	.pipe(z.string().regex(/^\d{6}$/, { error: 'code' }));

/** What a person is called. */
const personName = nameText(1, 120);

/** Characters of JSON; all of it travels in every access token. */
const LARGEST_METADATA = 1000;

/** What people say about themselves with a sign-up; a name or language that cannot be is left out. */
export const accountMetadata = z
	.record(z.string(), z.json())
	.transform(({ name, locale, ...said }): AccountMetadata => ({
		...said,
		...(personName.safeParse(name).success && { name: personName.parse(name) }),
		...(isTextLanguage(locale) && { locale })
	}))
	.refine(isKept, { error: 'metadata' });

/** What people change about that later; null takes a field away. */
export const changedMetadata = z
	.looseObject({
		name: personName.nullable().optional(),
		locale: z.enum(TEXT_LANGUAGES).nullable().optional()
	})
	.refine(isKept, { error: 'metadata' });

type AccountMetadata = Readonly<Record<string, unknown>>;

function isTextLanguage(value: unknown): boolean {
	return z.enum(TEXT_LANGUAGES).safeParse(value).success;
}

/** Postgres refuses NUL, and would silently replace half of a surrogate pair; JSON writes both as escapes. */
function isKept(said: AccountMetadata): boolean {
	const json = JSON.stringify(said);
	return json.length <= LARGEST_METADATA && !/\\u(0000|d[89a-f]..)/.test(json);
}

export const signInWithCodeForm = z.object({ email: emailAddress });

export const signInWithPasswordForm = z.object({ email: emailAddress, password: typedPassword });

export const signUpForm = z.object({
	name: personName,
	email: emailAddress,
	/** Null for those who prefer mailed codes. */
	password: newPassword.nullable().default(null)
});

/** What a mailed code is for: it opens a new account, signs in, or allows a new password. */
export const CODE_PURPOSES = ['sign_up', 'sign_in', 'recovery'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** Whom a code was mailed to, and what for. */
export const mailedTo = z.object({ email: emailAddress, purpose: z.enum(CODE_PURPOSES) });
export type MailedTo = z.output<typeof mailedTo>;

export const verifyForm = mailedTo.extend({ code: mailedCode });

export const newPasswordForm = z.object({
	password: newPassword,
	/** Null right after a mailed code, which stands in for it. */
	currentPassword: typedPassword.nullable().default(null)
});

export const changeEmailForm = z.object({ newEmail: emailAddress });

export const confirmEmailForm = z.object({ currentCode: mailedCode, newCode: mailedCode });
