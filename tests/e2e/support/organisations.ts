import { randomUUID } from 'node:crypto';
import type { Answer } from './answer.ts';
import { mustLead } from './must-lead.ts';
import { newPerson, type NewPerson, type SignedUp } from './people.ts';
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
export async function newOwner(options: NewPerson = {}): Promise<{
	readonly person: SignedUp;
	readonly organisation: string;
}> {
	const person = await newPerson(options);
	return { person, organisation: await foundOrganisation(person) };
}

/** Saves the form of an organisation with the version that its page shows. */
export async function changeOrganisation(
	owner: Visitor,
	organisation: string,
	fields: Fields = {}
): Promise<Answer> {
	const path = `/organisation/edit?of=${organisation}`;
	const { text } = await owner.get(path);
	const seenVersion = /name="seenVersion" value="(\d+)"/.exec(text)?.[1];
	if (seenVersion === undefined) throw new Error(`${path} names no version.`);
	return owner.post(path, organisationForm({ seenVersion, ...fields }));
}

/** The name in the address of somebody's own organisation. */
export async function slugOf(person: Visitor): Promise<string> {
	const slug = /\/organisations\/([a-z0-9-]+)"/.exec((await person.get('/organisation')).text)?.[1];
	if (slug === undefined) throw new Error('/organisation names no public page.');
	return slug;
}

/** Lets a person join in a role; the id of their membership. */
export async function letJoin(
	owner: Visitor,
	newcomer: Visitor,
	role: 'owner' | 'editor' | 'viewer'
): Promise<string> {
	const path = `/organisations/${await slugOf(owner)}`;
	mustLead(await newcomer.post(`${path}?/join`, {}), /^\/organisations\//);
	const membershipId = await someMembership(owner);
	const answered = await owner.post('/organisation/members?/answer', {
		membershipId,
		answer: role
	});
	if (answered.status !== 303) throw new Error(`Letting in answered ${answered.status}.`);
	return membershipId;
}

/** Of the first request or member that the page of the members can change. */
async function someMembership(owner: Visitor): Promise<string> {
	const { text } = await owner.get('/organisation/members');
	const id = /name="membershipId" value="([0-9a-f-]{36})"/.exec(text)?.[1];
	if (id === undefined) throw new Error('/organisation/members shows nobody to decide about.');
	return id;
}
