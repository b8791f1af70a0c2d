import { acceptInterest, askAbout } from './interests.ts';
import { storeListing } from './listings.ts';
import { letJoin, newOwner } from './organisations.ts';
import { newPerson, type SignedUp } from './people.ts';

/** Two organisations in conversation, with everything that only they may see, and a third that may not. */
export interface Cast {
	readonly lan: SignedUp;
	readonly lansOrganisation: string;
	/** Of an editor beside Lan. */
	readonly membership: string;
	readonly draft: string;
	readonly published: string;
	readonly paused: string;
	/** From Minh to Lan: one waits, one was accepted. */
	readonly openInterest: string;
	readonly conversation: string;
	readonly minh: SignedUp;
	readonly minhsOrganisation: string;
	readonly stranger: SignedUp;
	readonly strangersOrganisation: string;
	readonly strangersListing: string;
}

export async function makeCast(): Promise<Cast> {
	const lan = await newOwner({ name: 'Nguyễn Thị Lan Kín' });
	const minh = await newOwner({ name: 'Phạm Minh Kín' });
	const stranger = await newOwner({ name: 'Lê Người Lạ' });
	const membership = await letJoin(lan.person, await newPerson(), 'editor');
	const draft = await storeListing(lan.person, lan.organisation, { status: 'draft' });
	const published = await storeListing(lan.person, lan.organisation);
	const paused = await storeListing(lan.person, lan.organisation);
	const second = await storeListing(lan.person, lan.organisation);
	const openInterest = await askAbout(minh.person, published, minh.organisation);
	const accepted = await askAbout(minh.person, second, minh.organisation);
	const conversation = await acceptInterest(lan.person, accepted);
	const moved = await lan.person.post(`/listings/${paused}/edit?/pause`, {});
	if (moved.status !== 303) throw new Error(`Pausing answered ${moved.status}.`);
	return {
		lan: lan.person,
		lansOrganisation: lan.organisation,
		membership,
		draft,
		published,
		paused,
		openInterest,
		conversation,
		minh: minh.person,
		minhsOrganisation: minh.organisation,
		stranger: stranger.person,
		strangersOrganisation: stranger.organisation,
		strangersListing: await storeListing(stranger.person, stranger.organisation, { kind: 'offer' })
	};
}
