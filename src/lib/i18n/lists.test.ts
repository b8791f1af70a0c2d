import { expect, test } from 'vitest';
import {
	DECLINE_REASONS,
	INTEREST_STATUSES,
	INTRODUCTION_STATUSES
} from '#lib/domain/introduction/statuses.ts';
import * as listing from '#lib/domain/listing/listing.ts';
import { FACET_NAMES } from '#lib/domain/matching/facets/facet.ts';
import { GATE_CODES } from '#lib/domain/matching/gates/gate.ts';
import { STRENGTHS } from '#lib/domain/matching/strength.ts';
import { CONFLICT_KINDS } from '#lib/domain/organisation/conflict.ts';
import * as organisation from '#lib/domain/organisation/organisation.ts';
import * as names from './lists.ts';
import { inLocale } from './server.ts';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function wordsOfAllLists(): Record<string, string[]> {
	return {
		spheres: organisation.SPHERES.map(names.sphereName),
		organisationKinds: organisation.ORGANISATION_KINDS.map(names.organisationKindName),
		verification: organisation.VERIFICATION_LEVELS.map(names.verificationName),
		valueChainRoles: organisation.VALUE_CHAIN_ROLES.map(names.valueChainRoleName),
		membershipRoles: organisation.MEMBERSHIP_ROLES.map(names.membershipRoleName),
		companySizes: organisation.COMPANY_SIZES.map(names.companySizeName),
		listingKinds: listing.LISTING_KINDS.map(names.listingKindName),
		subjects: listing.SUBJECTS.map(names.subjectName),
		listingStatuses: listing.LISTING_STATUSES.map(names.listingStatusName),
		partnershipTypes: listing.PARTNERSHIP_TYPES.map(names.partnershipTypeName),
		asked: listing.TRANSACTION_BASES.map((basis) => names.transactionBasisName(basis, 'need')),
		given: listing.TRANSACTION_BASES.map((basis) => names.transactionBasisName(basis, 'offer')),
		scopes: listing.GEOGRAPHIC_SCOPES.map(names.geographicScopeName),
		ipStatuses: listing.IP_STATUSES.map(names.ipStatusName),
		confidentialities: listing.CONFIDENTIALITIES.map(names.confidentialityName),
		requirementStrengths: listing.REQUIREMENT_STRENGTHS.map(names.requirementStrengthName),
		requirementKinds: listing.REQUIREMENT_KINDS.map(names.requirementKindName),
		interestStatuses: INTEREST_STATUSES.map(names.interestStatusName),
		declineReasons: DECLINE_REASONS.map(names.declineReasonName),
		introductionStatuses: INTRODUCTION_STATUSES.map(names.introductionStatusName),
		readiness: LEVELS.map(names.readinessName),
		conflictKinds: CONFLICT_KINDS.map(names.conflictKindName),
		gates: GATE_CODES.map(names.gateName),
		facets: FACET_NAMES.map(names.facetName),
		strengths: STRENGTHS.map(names.strengthName)
	};
}

test.each(['vi', 'en'] as const)('within a list no two codes have the same word (%s)', (locale) => {
	for (const [list, words] of Object.entries(inLocale(locale, wordsOfAllLists))) {
		expect([list, new Set(words).size]).toEqual([list, words.length]);
		for (const word of words) expect(word).toMatch(/^\p{Lu}/u);
	}
});

test('the same basis of exchange is told from the side of who speaks', () => {
	expect(names.transactionBasisName('rent', 'need')).toBe('Thuê');
	expect(names.transactionBasisName('rent', 'offer')).toBe('Cho thuê');
});

test('there are nine levels of readiness', () => {
	for (const level of [0, 10, 2.5]) expect(() => names.readinessName(level)).toThrow(RangeError);
});
