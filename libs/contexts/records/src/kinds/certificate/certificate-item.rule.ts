import type { CreditItem, ItemDates, Reading } from '@law';
import { addDays, earliest } from '@platform/calendar';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { certificateEvents, CERTIFICATES } from './certificate.events';

/** Certificate or licence 认证证书、许可证. `decided` = the day it was granted. */
export interface CertificateItem extends CreditItem {
  readonly kind: 'certificate';
  readonly certificate: (typeof CERTIFICATES)[number];
  /** Its name for people; `title` is made of it. */
  readonly name: string;
  readonly validUntil?: string | undefined;
}

type Certificate = Unread<CertificateItem>;

/** A withdrawn certificate never goes by its bare name. */
const retitled = (item: Certificate): Certificate => ({
  ...item,
  title: `${item.withdrawn ? '撤销' : ''}${item.name}`,
});

export const evolveCertificateItem = evolveWith<typeof certificateEvents, Certificate | undefined>({
  CertificateRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'certificate',
    title: data.name,
    number: data.number,
    dates: changed<ItemDates>({ decided: data.grantedOn }, { published: data.published }),
    certificate: data.certificate,
    name: data.name,
    ...(data.validUntil && { validUntil: data.validUntil }),
  }),
  CertificateCorrected: (item, { partyName, certificate, name, grantedOn, validUntil, published }) => {
    if (!item) return item;
    const dates = changed(item.dates, { decided: grantedOn, published });
    return retitled(changed<Certificate>(item, { partyName, certificate, name, validUntil, dates }));
  },
  CertificateWithdrawn: (item, { paper: { date, number } }) =>
    item && retitled({ ...item, withdrawn: { on: date, forFraud: false, number } }),
  CertificateWithdrawalAnnulled: (item) => item && retitled(changed<Certificate>(item, { withdrawn: null })),
});

const ENDLESS = '9999-12-31';

/** For everyone while it holds, and evidence from the day of its grant until it expires or is withdrawn. */
export const readCertificate = ({ dates, validUntil, withdrawn }: Certificate): Reading => {
  const expired = validUntil === undefined || validUntil === ENDLESS ? undefined : addDays(validUntil, 1);
  const over = earliest(expired, withdrawn?.on);
  return {
    standing: 'neutral',
    deeds: [{ word: 'certificate.held', from: dates.decided, ...(over && { until: over }) }],
    ...(over && { over }),
  };
};

export const CERTIFICATE_DEEDS: readonly string[] = ['certificate.held'];

export const isCertificate = (item: CreditItem): item is CertificateItem => item.kind === 'certificate';
