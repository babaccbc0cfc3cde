import type { Field } from '@law';
import type { Message } from '@platform/kernel';

/** What the codes in a file are called: whoever reads it knows papers, not our codes. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  market: '市场监管',
  agriculture: '农业农村',
  construction: '住房城乡建设',
  environment: '生态环境',
  emergency: '应急管理',
  'public-security': '公安',
  customs: '海关',
  tax: '税务',
  finance: '金融',
  procurement: '政府采购',
  award: '质量奖评审',
  quality: '质量强市',
  health: '卫生健康',
};

export const STATUS_NAMES = { pending: '待复核', recorded: '有效', annulled: '已撤销' } as const;
interface Standing {
  readonly status: keyof typeof STATUS_NAMES;
  readonly kindName?: Message | undefined;
  readonly withdrawn?: { readonly forFraud: boolean } | undefined;
}

/** The record of an honour stays in force to tell of its withdrawal; the honour does not. */
export const statusNameOf = ({ status, kindName, withdrawn }: Standing): string =>
  withdrawn && status === 'recorded'
    ? `${kindName?.zh ?? ''}已撤销${withdrawn.forFraud ? '（弄虚作假）' : ''}`
    : STATUS_NAMES[status];

export const GRADE_NAMES = { rated: '已评', 'not-rated': '未评', 'not-disclosed': '不予公开' } as const;

/** Why a reader sees what it sees. */
export const BASIS_WORDS = {
  public: { zh: '公开查询：仅含依法公开的信息。', en: 'Public: only what the law publishes.' },
  own: { zh: '企业查询本企业。', en: 'An enterprise about itself.' },
  competence: {
    zh: '依职责查询：含所负责领域的全部信息，其余仅含公开信息。',
    en: 'By competence: everything of its own fields, of others what is public.',
  },
  authorisation: { zh: '经该企业书面授权查询。', en: 'By the written authorisation of this enterprise.' },
  purpose: { zh: '依所述用途查询（政务共享）。', en: 'For the purpose stated, among agencies.' },
  audit: { zh: '审计查询：含已到期、已撤销的信息。', en: 'Audit: also what has ended or was annulled.' },
} as const satisfies Readonly<Record<string, Message>>;

/** Why it does not see more. */
export const REFUSED_WORDS = {
  PURPOSE_REQUIRED: {
    zh: '未说明查询用途（Zhixin-Purpose），不含须说明用途方可查询的信息。',
    en: 'No purpose was stated (Zhixin-Purpose): what needs one is not here.',
  },
  PURPOSE_NOT_ALLOWED: {
    zh: '所述用途不适用于您的机构，不含须说明用途方可查询的信息。',
    en: 'The purpose stated is not one of your office: what needs one is not here.',
  },
  NO_AUTHORISATION: {
    zh: '没有该企业就此用途出具的有效授权，仅含依法公开的信息。',
    en: 'No authorisation of this enterprise for this purpose is in force: only what the law publishes.',
  },
  READER_NOT_IN_FORCE: {
    zh: '您的机构今天未在机构名录中以此身份登记，或已撤并，仅含依法公开的信息。',
    en: 'Your office is not on the register today as what you ask as: only what the law publishes.',
  },
  NOT_YOUR_ENTERPRISE: {
    zh: '非本企业，仅含依法公开的信息。',
    en: 'Another enterprise than your own: only what the law publishes.',
  },
} as const satisfies Readonly<Record<string, Message>>;
