import type { Locale } from './locale.ts';
import { m } from './messages.ts';

type Words = (inputs: object, options: { readonly locale: Locale }) => string;

interface Unit {
	/** What people and programs write for it, in lower case. */
	readonly written: readonly string[];
	readonly one: Words;
	readonly many: Words;
}

const UNITS: readonly Unit[] = [
	{
		written: ['piece', 'pieces', 'pc', 'pcs', 'cái', 'chiếc'],
		one: m.unit_piece,
		many: m.unit_pieces
	},
	{ written: ['set', 'sets', 'bộ'], one: m.unit_set, many: m.unit_sets },
	{ written: ['box', 'boxes', 'hộp'], one: m.unit_box, many: m.unit_boxes },
	{ written: ['ton', 'tons', 'tonne', 'tonnes', 'tấn'], one: m.unit_tonne, many: m.unit_tonnes },
	{ written: ['lot', 'lots', 'lô'], one: m.unit_lot, many: m.unit_lots },
	{ written: ['person', 'persons', 'people', 'người'], one: m.unit_person, many: m.unit_people },
	{ written: ['hour', 'hours', 'giờ'], one: m.unit_hour, many: m.unit_hours },
	{ written: ['day', 'days', 'ngày'], one: m.unit_day, many: m.unit_days }
];

/** A unit in the reader's language; one that is not known stays as it was written. */
export function unitName(unit: string, amount: number, locale: Locale): string {
	const written = unit.trim().toLocaleLowerCase('vi').normalize('NFC');
	const known = UNITS.find((one) => one.written.includes(written));
	if (known === undefined) return unit;
	return (amount === 1 ? known.one : known.many)({}, { locale });
}
