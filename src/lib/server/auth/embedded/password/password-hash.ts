import {
	createCipheriv,
	randomBytes,
	scrypt,
	timingSafeEqual,
	type ScryptOptions
} from 'node:crypto';
import { availableParallelism } from 'node:os';
import { callerNow, standAside } from '#lib/server/waiting/caller.ts';
import { LineIsFull, WaitingLine } from '#lib/server/waiting/waiting-line.ts';
import { AuthRefusal } from '#lib/server/auth/embedded/auth-refusal.ts';

/** Cost of one scrypt run (RFC 7914): N = 2^log2N, about 128·N·r bytes of memory. */
export interface ScryptCost {
	readonly log2N: number;
	readonly r: number;
	readonly p: number;
}

/** One of the equal settings of the OWASP Password Storage Cheat Sheet; 32 MiB a run. */
export const OWASP_COST: ScryptCost = { log2N: 15, r: 8, p: 3 };

/** In whose turns a run waits: of browsers known to be the owner's of their accounts, or of anybody, the default. */
export type PasswordGroup = 'owners' | 'strangers';

export interface PasswordHasher {
	/**
	 * The string that stands for a password: `$fbscrypt$v=1,n=..,r=..,p=..,sk=KEY$SALT$HASH`, the one form of
	 * scrypt that Supabase Auth can check, so that passwords move there with their accounts.
	 */
	hash(password: string, group?: PasswordGroup): Promise<string>;
	/**
	 * Whether a password is the one that was hashed. Takes as long when there is no hash.
	 *
	 * @param hash null for an account that does not exist or has no password
	 */
	matches(password: string, hash: string | null, group?: PasswordGroup): Promise<boolean>;
}

/**
 * So many runs at a time, which leaves as many processors to whoever is signed in; the rest wait, one of each caller in
 * turn, and beyond these numbers are sent away.
 */
const AT_A_TIME = Math.max(1, Math.floor(availableParallelism() / 2));
const MOST_WAITING = 40;
const MOST_OF_ONE = 10;
const LONGEST_WAIT_MS = 10_000;
const KEY_LENGTH = 32;
const FORM =
	/^\$fbscrypt\$v=1,n=(?<n>\d{1,2}),r=(?<r>\d{1,3}),p=(?<p>\d{1,2})(?:,ss=(?<ss>[^,$]+))?(?:,sk=(?<sk>[^,$]+))?\$(?<salt>[^$]+)\$(?<hash>[^$]+)$/;

export function createPasswordHasher(cost: ScryptCost): PasswordHasher {
	const line = new WaitingLine({
		...{ places: AT_A_TIME, most: MOST_WAITING, mostOfOne: MOST_OF_ONE },
		longestMs: LONGEST_WAIT_MS
	});
	const noPassword = formOf(
		cost,
		randomBytes(KEY_LENGTH),
		randomBytes(16),
		randomBytes(KEY_LENGTH)
	);

	return {
		async hash(password, group = 'strangers') {
			const signerKey = randomBytes(KEY_LENGTH);
			const salt = randomBytes(16);
			const tag = await inTurn(line, group, () => tagOf(password, salt, signerKey, cost));
			return formOf(cost, signerKey, salt, tag);
		},
		async matches(password, hash, group = 'strangers') {
			const form = parse(hash ?? noPassword) ?? parse(noPassword);
			if (!form) throw new Error('The form of a password hash cannot be read.');
			const { salt, signerKey, cost: itsCost, tag } = form;
			const shown = await inTurn(line, group, () => tagOf(password, salt, signerKey, itsCost));
			return shown.length === tag.length && timingSafeEqual(shown, tag);
		}
	};
}

/** The signer key enciphered with the derived key: AES-256 in counter mode, counting from zero. */
async function tagOf(
	password: string,
	salt: Buffer,
	signerKey: Buffer,
	{ log2N, r, p }: ScryptCost
): Promise<Buffer> {
	const N = 2 ** log2N;
	const key = await derive(password, salt, { N, r, p, maxmem: 256 * N * r });
	return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(signerKey);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(password, salt, KEY_LENGTH, options, (cause, key) =>
			cause ? reject(cause) : resolve(key)
		);
	});
}

function formOf({ log2N, r, p }: ScryptCost, signerKey: Buffer, salt: Buffer, tag: Buffer): string {
	const [key, salted, tagged] = [signerKey, salt, tag].map((bytes) => bytes.toString('base64'));
	return `$fbscrypt$v=1,n=${log2N},r=${r},p=${p},sk=${key}$${salted}$${tagged}`;
}

interface ParsedForm {
	readonly cost: ScryptCost;
	readonly salt: Buffer;
	readonly signerKey: Buffer;
	readonly tag: Buffer;
}

function parse(form: string): ParsedForm | null {
	const groups = FORM.exec(form)?.groups;
	if (!groups) return null;
	const bytes = (name: string) => Buffer.from(groups[name] ?? '', 'base64');
	return {
		cost: { log2N: Number(groups['n']), r: Number(groups['r']), p: Number(groups['p']) },
		salt: Buffer.concat([bytes('salt'), bytes('ss')]),
		signerKey: bytes('sk'),
		tag: bytes('hash')
	};
}

/** @throws AuthRefusal where too many wait */
async function inTurn<Value>(
	line: WaitingLine,
	group: PasswordGroup,
	work: () => Promise<Value>
): Promise<Value> {
	const key = callerNow() ?? '';
	return standAside(async () => {
		const leave = await line.enter(key, group).catch((cause: unknown) => {
			if (!(cause instanceof LineIsFull)) throw cause;
			throw new AuthRefusal('over_request_rate_limit', { retryAfterSeconds: 5 });
		});
		try {
			return await work();
		} finally {
			leave();
		}
	});
}
