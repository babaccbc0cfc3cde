import type { JWTPayload } from 'jose';
import { holdsIdentityNumber, normaliseUscc, usccProblem } from '@law';
import { type Role, ROLES } from '@platform/kernel';
import { badToken } from './caller-refused';

/** Who a token speaks for. */
export interface Claims {
  readonly subject: string;
  readonly role: Role;
  readonly agency?: string | undefined;
  readonly enterprise?: string | undefined;
}

/** For these the claim `agency` says for whom they act. */
const ACTS_FOR_AGENCY: readonly string[] = [
  'regulator',
  'city-office',
  'award-office',
  'bank',
  'tax-office',
  'procurement',
];

/** Reads the claims `sub`, `role`, `agency`, `enterprise` of a verified token. @throws CallerRefused TOKEN_CLAIMS */
export const claimsOf = (issuerName: string, payload: JWTPayload): Claims => {
  const { sub, role, agency, enterprise } = payload as Record<string, unknown>;
  const fault = faultOf({ sub, role, agency, enterprise });
  if (fault)
    throw badToken(
      'TOKEN_CLAIMS',
      `令牌内容不完整或不一致：${fault.zh}。`,
      `The token's claims are wrong: ${fault.en}.`,
    );
  return {
    subject: `${issuerName}:${sub as string}`,
    role: role as Role,
    ...(agency !== undefined && { agency: agency as string }),
    ...(enterprise !== undefined && { enterprise: enterprise as string }),
  };
};

const faultOf = ({
  sub,
  role,
  agency,
  enterprise,
}: Record<string, unknown>): { zh: string; en: string } | undefined => {
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(sub) || holdsIdentityNumber(sub))
    return {
      zh: 'sub 须为不含姓名与证件号码的标识',
      en: 'sub must be an opaque identifier, no name, no identity number',
    };
  if (!(ROLES as readonly unknown[]).includes(role)) return { zh: 'role 不是本平台的角色', en: 'role is none of ours' };
  const isEnterprise = role === 'enterprise';
  if (isEnterprise ? !isUscc(enterprise) : enterprise !== undefined)
    return {
      zh: 'enterprise 须为企业代码且仅用于企业角色',
      en: 'enterprise must be a code, and for the role enterprise only',
    };
  if (
    ACTS_FOR_AGENCY.includes(role as string)
      ? !isUscc(agency)
      : agency !== undefined && (isEnterprise || !isUscc(agency))
  )
    return { zh: 'agency 须为所代表机构的代码', en: 'agency must be the code of the agency the subject acts for' };
  return undefined;
};

const isUscc = (value: unknown): boolean =>
  typeof value === 'string' && normaliseUscc(value) === value && !usccProblem(value) && !holdsIdentityNumber(value);
