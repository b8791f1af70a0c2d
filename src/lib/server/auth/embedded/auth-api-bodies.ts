import { z } from 'zod';
import {
	accountMetadata,
	emailAddress,
	mailedCode,
	newPassword,
	typedPassword
} from '#lib/schemas/account.ts';

// What supabase-js sends. It adds fields for captchas and PKCE, which mean nothing here and are left out.

export const signUpBody = z.object({
	email: emailAddress,
	password: newPassword,
	data: accountMetadata.optional()
});

export const passwordGrantBody = z.object({ email: emailAddress, password: typedPassword });

export const refreshGrantBody = z.object({ refresh_token: z.string().min(1).max(200) });

export const otpBody = z.object({
	email: emailAddress,
	create_user: z.boolean().default(true),
	data: accountMetadata.optional()
});

export const recoverBody = z.object({ email: emailAddress });

export const resendBody = z.object({ email: emailAddress, type: z.enum(['signup']) });

export const verifyBody = z.object({
	email: emailAddress,
	token: mailedCode,
	type: z.enum(['signup', 'email', 'magiclink', 'recovery'])
});

export const logoutScope = z.enum(['global', 'local', 'others']).default('global');

export const updateUserBody = z.object({
	password: newPassword.optional(),
	current_password: typedPassword.optional(),
	data: accountMetadata.optional()
});
