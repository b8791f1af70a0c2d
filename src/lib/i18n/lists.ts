/** The words of every closed list of the domain: `sphereName('university')`. */
export * from './lists/interest.ts';
export * from './lists/introduction.ts';
export * from './lists/listing.ts';
export * from './lists/matching.ts';
export * from './lists/organisation.ts';
export * from './lists/partnership.ts';
