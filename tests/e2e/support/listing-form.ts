import { randomUUID } from 'node:crypto';
import { mustLead } from './must-lead.ts';
import type { Fields, Visitor } from './visitor.ts';

/** What the form of a listing posts. */
export function listingFields(fields: Fields = {}): Fields {
	return {
		kind: 'need',
		title: `Cần mua khuôn nhựa ${randomUUID()}`,
		summary:
			'Chúng tôi cần một bộ khuôn ép nhựa cho vỏ thiết bị điện, hai lòng khuôn, giao trong ba tháng.',
		...fields
	};
}

/** Publishes through the form; the id of the listing. */
export async function publishByForm(
	author: Visitor,
	organisationId: string,
	fields: Fields = {}
): Promise<string> {
	const posted = listingFields({ organisationId, submission: randomUUID(), ...fields });
	const location = mustLead(await author.post('/listings/new?/publish', posted), /^\/listings\//);
	return location.split('/')[2]?.split('?')[0] ?? '';
}

/** The version that the form of a listing carries. */
export async function versionOf(author: Visitor, listing: string): Promise<string> {
	const { text } = await author.get(`/listings/${listing}/edit`);
	const version = /name="seenVersion" value="(\d+)"/.exec(text)?.[1];
	if (version === undefined) throw new Error('The form of the listing carries no version.');
	return version;
}
