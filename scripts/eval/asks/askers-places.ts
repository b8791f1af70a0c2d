import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createGazetteer, type Gazetteer, type Place } from '#lib/domain/place/gazetteer.ts';

const PLACES = path.resolve(import.meta.dirname, '../../../regions/binh-duong/places.json');

/** The places of the region whose people ask. */
export function readAskersPlaces(): Gazetteer {
	const packed = JSON.parse(readFileSync(PLACES, 'utf8')) as readonly (Omit<Place, 'parentCode'> & {
		readonly parent: string | null;
	})[];
	return createGazetteer(packed.map(({ parent, ...place }) => ({ ...place, parentCode: parent })));
}
