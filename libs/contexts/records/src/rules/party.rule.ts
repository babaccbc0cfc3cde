import { isSoleTrader, mayBeOldIdentityNumber, parseRegistrationNumber } from '@law';

/** Whom a record is about, as the register of enterprises is told. */
export interface RecordedParty {
  readonly uscc: string;
  readonly name: string;
  /** 15-digit registration number 工商注册号, by which the enterprise is found too. */
  readonly registrationNumber?: string | undefined;
}

/** What a paper says of its party. */
export interface PartyInPaper {
  readonly uscc: string;
  readonly partyName: string;
  readonly otherCodes?: { readonly registration?: string | undefined } | undefined;
}

export const partyOf = (paper: PartyInPaper): RecordedParty => {
  const registrationNumber = registrationNumberIn(paper);
  return { uscc: paper.uscc, name: paper.partyName, ...(registrationNumber && { registrationNumber }) };
};

/** None where the register would refuse it: a wrong number, or one that may be a person's, must not keep out the firm. */
const registrationNumberIn = ({ uscc, otherCodes }: PartyInPaper): string | undefined => {
  const read = parseRegistrationNumber(otherCodes?.registration ?? '');
  return read.ok && !(isSoleTrader(uscc) && mayBeOldIdentityNumber(read.number)) ? read.number : undefined;
};
