import { readUnit, type Unit } from '#lib/domain/listing/unit.ts';
import type { Locale } from './locale.ts';
import { m } from './messages.ts';

type Words = (inputs: { readonly count: number }, options: { readonly locale: Locale }) => string;

const NAMES: Readonly<Record<Unit, Words>> = {
	piece: m.unit_piece,
	set: m.unit_set,
	box: m.unit_box,
	lot: m.unit_lot,
	kg: m.unit_kg,
	t: m.unit_tonne,
	m: m.unit_metre,
	m2: m.unit_square_metre,
	m3: m.unit_cubic_metre,
	l: m.unit_litre,
	kWh: m.unit_kwh,
	hour: m.unit_hour,
	day: m.unit_day,
	month: m.unit_month,
	seat: m.unit_seat,
	person: m.unit_person
};

/** A unit in the reader's language, for an amount; one that is not known stays as it was written. */
export function unitName(unit: string, amount: number, locale: Locale): string {
	const known = readUnit(unit);
	return known === null ? unit : NAMES[known]({ count: amount }, { locale });
}
