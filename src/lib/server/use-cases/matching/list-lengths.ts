/** How many matches a list shows; `lookedFor` are more, so that those taken out do not leave it short. */
export interface ListLength {
	readonly shown: number;
	readonly lookedFor: number;
}

export const OWN_LIST: ListLength = { shown: 20, lookedFor: 50 };
export const PUBLIC_LIST: ListLength = { shown: 10, lookedFor: 10 };

/** A list is chosen with variety among so many of the best, also where fewer are shown. */
export const VARIED_AMONG = 30;
