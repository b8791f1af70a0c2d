import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access/actor.ts';
import { describeIssue } from '#lib/i18n/issues.ts';
import { givenName } from '#lib/schemas/person/person.ts';
import { parseForm, type RefusedForm } from '#lib/server/http/form/form.ts';
import { namePerson } from '#lib/server/use-cases/person/name-person.ts';

/**
 * Takes the name out of a form that others will see it through, from somebody who has not said it yet; see
 * `NameField.svelte`.
 *
 * @returns the refusal where the name is needed and not there; null where all is well
 */
export async function takeName(
	{ db, locale }: Pick<App.Locals, 'db' | 'locale'>,
	actor: Actor,
	form: FormData
): Promise<ActionFailure<RefusedForm> | null> {
	if (actor.name !== null) return null;
	const parsed = parseForm(form, givenName, describeIssue(locale));
	if (!parsed.ok) return fail(422, parsed.form);
	await namePerson(db, actor, parsed.data.name);
	return null;
}
