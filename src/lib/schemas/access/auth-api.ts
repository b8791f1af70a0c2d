import { z } from 'zod';
import {
	accountMetadata,
	changedMetadata,
	emailAddress,
	mailedCode,
	newPassword,
	typedPassword
} from './account.ts';

// What supabase-js sends. It adds fields for captchas and PKCE, which mean nothing here and are left out.

export const signUpBody = z.object({
	email: emailAddress,
	password: newPassword,
	data: accountMetadata.optional()
});
export type SignUpBody = z.output<typeof signUpBody>;

export const passwordGrantBody = z.object({ email: emailAddress, password: typedPassword });
export type PasswordGrantBody = z.output<typeof passwordGrantBody>;

export const refreshGrantBody = z.object({ refresh_token: z.string().min(1).max(200) });
export type RefreshGrantBody = z.output<typeof refreshGrantBody>;

export const otpBody = z.object({
	email: emailAddress,
	create_user: z.boolean().default(true),
	data: accountMetadata.optional()
});
export type OtpBody = z.output<typeof otpBody>;

export const recoverBody = z.object({ email: emailAddress });
export type RecoverBody = z.output<typeof recoverBody>;

export const resendBody = z.object({
	email: emailAddress,
	type: z.enum(['signup', 'email_change'])
});
export type ResendBody = z.output<typeof resendBody>;

export const verifyBody = z.object({
	email: emailAddress,
	token: mailedCode,
	type: z.enum(['signup', 'email', 'magiclink', 'recovery', 'email_change'])
});
export type VerifyBody = z.output<typeof verifyBody>;

export const logoutScope = z.enum(['global', 'local', 'others']).default('global');
export type LogoutScope = z.output<typeof logoutScope>;

/** What is not served is refused, so that nobody takes it for done. */
export const updateUserBody = z.strictObject({
	email: emailAddress.optional(),
	phone: z.string().optional(),
	password: newPassword.optional(),
	current_password: typedPassword.optional(),
	/** A code that was mailed to stand in for the current password. */
	nonce: mailedCode.optional(),
	data: changedMetadata.optional(),
	code_challenge: z.unknown().optional(),
	code_challenge_method: z.unknown().optional(),
	gotrue_meta_security: z.unknown().optional()
});
export type UpdateUserBody = z.output<typeof updateUserBody>;
