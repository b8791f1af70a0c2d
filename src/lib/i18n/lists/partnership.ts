import type {
	ListingKind,
	PartnershipType,
	TransactionBasis
} from '#lib/domain/listing/listing.ts';
import { m } from '../messages.ts';
import type { Words } from './words.ts';

const PARTNERSHIP_TYPE: Words<PartnershipType> = {
	commercial_agency: m.partnership_commercial_agency,
	distribution: m.partnership_distribution,
	licence: m.partnership_licence,
	technical_cooperation: m.partnership_technical_cooperation,
	joint_venture: m.partnership_joint_venture,
	manufacturing: m.partnership_manufacturing,
	outsourcing: m.partnership_outsourcing,
	research_cooperation: m.partnership_research_cooperation,
	investment: m.partnership_investment,
	financial_agreement: m.partnership_financial_agreement,
	service_contract: m.partnership_service_contract,
	acquisition: m.partnership_acquisition,
	testing: m.partnership_testing,
	internship: m.partnership_internship
};

export function partnershipTypeName(code: PartnershipType): string {
	return PARTNERSHIP_TYPE[code]();
}

const ASKED: Words<TransactionBasis> = {
	lend: m.transaction_need_lend,
	rent: m.transaction_need_rent,
	sell: m.transaction_need_sell,
	donate: m.transaction_need_donate
};

const GIVEN: Words<TransactionBasis> = {
	lend: m.transaction_offer_lend,
	rent: m.transaction_offer_rent,
	sell: m.transaction_offer_sell,
	donate: m.transaction_offer_donate
};

/** The same basis has two faces: who needs borrows, rents and buys; who offers lends, rents out and sells. */
export function transactionBasisName(code: TransactionBasis, kind: ListingKind): string {
	return kind === 'need' ? ASKED[code]() : GIVEN[code]();
}
