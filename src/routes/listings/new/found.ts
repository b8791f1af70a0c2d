import type { Option } from '#lib/ui/field/field-props.ts';
import { chosenOptions, type ChosenLabels, type FieldValues } from '#lib/ui/form/form-fields.ts';
import type { ListingFormView } from '#lib/ui/listing/form/form-view.ts';

/** Codes and places found for the words in the search boxes. */
export type Found = Pick<ListingFormView, 'codes' | 'places' | 'errors'>;

/** What was found before and chosen, of a form that is brought back. */
export function foundBefore(fields: readonly FieldValues[], labels: ChosenLabels): Found {
	return {
		codes: chosenOptions('codes', fields, labels),
		places: chosenOptions('placeCode', fields, labels),
		errors: {}
	};
}

/** A form with what was found added to what there was to choose from, so that nothing ticked disappears. */
export function withFound(view: ListingFormView, found: Found | null): ListingFormView {
	if (found === null) return view;
	return {
		...view,
		codes: added(view.codes, found.codes),
		places: added(view.places, found.places),
		errors: { ...view.errors, ...found.errors }
	};
}

function added(known: readonly Option[], found: readonly Option[]): readonly Option[] {
	return [...known, ...found.filter(({ value }) => known.every((one) => one.value !== value))];
}
