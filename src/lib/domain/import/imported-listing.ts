import type { ListingDraft } from '../listing/draft.ts';
import type { OrganisationKind } from '../organisation/organisation.ts';

/** The organisation that a row of a file names. */
export interface RowOrganisation {
	/** Its name, slug or id, or what it is called in the file that brought it. */
	readonly name: string;
	/** What it is put into the directory as where it is not there; null: it has to be there. */
	readonly kind: OrganisationKind | null;
}

/** A listing of a file. */
export interface ImportedListing extends ListingDraft {
	/** Whose it is; null and undefined: the organisation's that has the file imported. */
	readonly organisation?: RowOrganisation | null;
}
