import { mustLead } from './must-lead.ts';
import type { Visitor } from './visitor.ts';

/** Asks about a listing in the name of an organisation; the id of the interest. */
export async function askAbout(
	sender: Visitor,
	listing: string,
	organisation: string
): Promise<string> {
	const answer = await sender.post(`/listings/${listing}/interest`, {
		from: organisation,
		note: 'Chúng tôi có máy phay năm trục và làm được việc này.'
	});
	return idIn(mustLead(answer, /^\/interests\//));
}

/** Says yes; the id of the conversation that opens. */
export async function acceptInterest(receiver: Visitor, interest: string): Promise<string> {
	const answer = await receiver.post(`/interests/${interest}?/accept`, {});
	return idIn(mustLead(answer, /^\/conversations\//));
}

function idIn(location: string): string {
	return /[0-9a-f-]{36}/.exec(location)?.[0] ?? '';
}
