import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../../src/lib/domain/region/demo-password.ts';
import type { Answer } from '../../../tests/e2e/support/answer.ts';
import { organisationOf } from '../../../tests/e2e/support/organisations.ts';
import { signInAs } from '../../../tests/e2e/support/people.ts';
import { Visitor } from '../../../tests/e2e/support/visitor.ts';

/** What a hostile input has to work with. */
export interface Attack {
	readonly site: string;
	/** By which commands of an operator find the database. */
	readonly env: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
	/** Somebody from a network address of their own, or from one that is given. */
	stranger(address?: string): Visitor;
	/** Somebody signed in. */
	readonly person: Visitor;
	/** The organisation of that person. */
	readonly organisation: string;
	/** A listing and an organisation that are published. */
	readonly listing: string;
	readonly slug: string;
	/**
	 * Does something over and over on so many lanes at once, until the attack is over. What is refused, cut off or never
	 * answered is counted and nothing more.
	 */
	repeat(lanes: number, act: (round: number) => Promise<Answer | readonly Answer[]>): Promise<void>;
	/** As `repeat`, for what gives no answer of its own. */
	repeatBlindly(lanes: number, act: (round: number) => Promise<void>): Promise<void>;
}

/** Answers by status; 0 where none came. */
export type Tally = Record<number, number>;

const ATTACKER = 'doi-tac@demo.example';
/** Where what fails at once would else be done thousands of times a second. */
const PAUSE_AFTER_FAILURE_MS = 50;

export async function openAttack(
	{ site, env }: Pick<Attack, 'site' | 'env'>,
	signal: AbortSignal,
	tally: Tally
): Promise<Attack> {
	// Before anything begins: in the midst of it the site may be too busy with passwords.
	const attacker = await signInAs(ATTACKER, DEMO_PASSWORD, { site });
	const organisation = await organisationOf(attacker);
	const home = await new Visitor({ site }).get('/listings');
	const listing = /\/listings\/([0-9a-f-]{36})/.exec(home.text)?.[1];
	const organisations = await new Visitor({ site }).get('/organisations');
	const slug = /\/organisations\/([a-z0-9-]+)"/.exec(organisations.text)?.[1];
	if (listing === undefined || slug === undefined) throw new Error('The site shows no listing.');

	async function lane(act: (round: number) => Promise<void>): Promise<void> {
		for (let round = 0; !signal.aborted; round += 1) {
			try {
				await act(round);
			} catch {
				// No answer is an answer too: the site may refuse by cutting off.
				tally[0] = (tally[0] ?? 0) + 1;
				await wait(PAUSE_AFTER_FAILURE_MS);
			}
		}
	}

	const attack: Attack = {
		site,
		env,
		signal,
		listing,
		slug,
		stranger: (address) => new Visitor({ site, ...(address === undefined ? {} : { address }) }),
		person: attacker,
		organisation,
		async repeat(lanes, act) {
			await attack.repeatBlindly(lanes, async (round) => {
				for (const { status } of [await act(round)].flat())
					tally[status] = (tally[status] ?? 0) + 1;
			});
		},
		async repeatBlindly(lanes, act) {
			await Promise.all(Array.from({ length: lanes }, () => lane(act)));
		}
	};
	return attack;
}
