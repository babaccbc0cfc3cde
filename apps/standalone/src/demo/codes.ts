import { computeUsccCheck, organisationCodeCheck } from '@law';

/** The USCC of an invented organisation: authority and type, region, number of the reserved PDY range. */
export const pdyCode = (authorityAndType: string, region: string, number: number): string => {
  const body = `PDY${String(number).padStart(5, '0')}`;
  const first17 = `${authorityAndType}${region}${body}${organisationCodeCheck(body)}`;
  return `${first17}${computeUsccCheck(first17)}`;
};
