import { foldText } from '../text/fold.ts';

/** Units that are known by name; where UCUM has a code for one, it is that code. */
export const UNITS = [
	'piece',
	'set',
	'box',
	'lot',
	'kg',
	't',
	'm',
	'm2',
	'm3',
	'l',
	'kWh',
	'hour',
	'day',
	'month',
	'seat',
	'person'
] as const;
export type Unit = (typeof UNITS)[number];

/** What people and programs write for each besides its code, in both languages. */
const WRITTEN: Readonly<Record<Unit, string>> = {
	piece: 'pieces pc pcs unit units cái chiếc',
	set: 'sets bộ',
	box: 'boxes hộp',
	lot: 'lots batch batches lô',
	kg: 'kgs kilo kilogram kilograms ký',
	t: 'ton tons tonne tonnes tấn',
	m: 'metre metres meter meters mét',
	m2: 'm² sqm',
	m3: 'm³',
	l: 'litre litres liter liters lít',
	kWh: 'kwh',
	hour: 'hours h giờ',
	day: 'days ngày',
	month: 'months tháng',
	seat: 'seats chỗ',
	person: 'persons people người'
};

const BY_WORD: ReadonlyMap<string, Unit> = new Map(
	UNITS.flatMap((unit) =>
		[unit, ...WRITTEN[unit].split(' ')].map((word) => [foldText(word), unit] as const)
	)
);

/** The unit behind what somebody wrote, whatever its case, marks and blanks; null for one that is not known. */
export function readUnit(written: string): Unit | null {
	return BY_WORD.get(foldText(written).trim()) ?? null;
}
