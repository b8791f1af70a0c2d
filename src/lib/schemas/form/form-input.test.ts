import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consortiumForm } from '#lib/schemas/matching/consortium.ts';
import { listingForm, unfinishedListingForm } from '#lib/schemas/listing/listing-form.ts';
import { readFormInput } from './form-input.ts';

function formOf(entries: readonly (readonly [string, string])[]): CountedForm {
	const form = new CountedForm();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

/** Counts how often one of its entries is looked at. */
class CountedForm extends FormData {
	looks = 0;

	override *[Symbol.iterator](): FormDataIterator<[string, FormDataEntryValue]> {
		for (const entry of super.entries()) {
			this.looks += 1;
			yield entry;
		}
	}

	override *keys(): FormDataIterator<string> {
		for (const [name] of this) yield name;
	}

	override get(name: string): FormDataEntryValue | null {
		return this.getAll(name)[0] ?? null;
	}

	override getAll(name: string): FormDataEntryValue[] {
		this.looks += [...super.keys()].length;
		return super.getAll(name);
	}
}

test.each([
	['one name', () => 'certifications'],
	['names of a list', (at: number) => `requirements.${at}.value`],
	['names nobody knows', (at: number) => `x${at}`],
	['names one under the other', (at: number) => `translation.${'a.'.repeat(at % 9)}${at}`]
])('each of many fields of %s is looked at once', (_, nameOf) => {
	const entries = Array.from({ length: 1_000 }, (_, at): [string, string] => [nameOf(at), 'a']);
	const form = formOf(entries);
	for (const schema of [listingForm, unfinishedListingForm, consortiumForm]) {
		form.looks = 0;
		readFormInput(form, schema);
		expect(form.looks).toBe(entries.length);
	}
});

test('whatever stands in a form, reading it neither fails nor finds a name that was not posted', () => {
	const name = fc.oneof(
		fc.constantFrom(
			'title',
			'codes',
			'requirements.0.value',
			'requirements.1',
			'translation.title'
		),
		fc.string(),
		fc
			.array(fc.constantFrom('codes', '0', '', '__proto__', 'constructor', '999', '01'))
			.map((parts) => parts.join('.'))
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 30 }), (entries) => {
			const form = formOf(entries);
			for (const schema of [listingForm, unfinishedListingForm]) {
				const read = readFormInput(form, schema) as Record<string, unknown>;
				for (const key of Object.keys(read)) {
					expect(
						[...form.keys()].some((posted) => posted === key || posted.startsWith(`${key}.`)) ||
							isUnsaid(read[key])
					).toBe(true);
				}
			}
		})
	);
});

/** What stands where nothing was said. */
function isUnsaid(value: unknown): boolean {
	return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
