import { randomUUID } from 'node:crypto';
import { mustLead } from './must-lead.ts';
import { newPerson, type NewPerson } from './people.ts';
import type { Fields, Visitor } from './visitor.ts';

const OWN = /\?of=([0-9a-f-]{36})/;

/** Enough for an organisation; its name is like no other. */
export function organisationForm(fields: Fields = {}): Fields {
	return {
		name: `Xưởng thử nghiệm ${randomUUID()}`,
		kind: 'sme',
		place: 'Phường Dĩ An, Thành phố Hồ Chí Minh',
		summaryVi: 'Một xưởng cơ khí nhỏ được lập ra để thử hệ thống.',
		...fields
	};
}

/** Founds an organisation and returns its id. */
export async function foundOrganisation(owner: Visitor, fields: Fields = {}): Promise<string> {
	mustLead(await owner.post('/organisation/new', organisationForm(fields)), /^\/organisation/);
	return organisationOf(owner);
}

/** The id of the organisation that somebody belongs to. */
export async function organisationOf(person: Visitor): Promise<string> {
	const answer = await person.get('/organisation');
	const id = OWN.exec(answer.text)?.[1];
	if (id === undefined) throw new Error(`/organisation names none: ${answer.status}`);
	return id;
}

/** The owner of a new organisation, and its id. */
export async function newOwner(
	options: NewPerson = {}
): Promise<{
	readonly person: Visitor & { readonly email: string };
	readonly organisation: string;
}> {
	const person = await newPerson(options);
	return { person, organisation: await foundOrganisation(person) };
}
