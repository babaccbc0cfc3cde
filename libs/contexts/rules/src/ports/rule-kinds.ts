/**
 * Injection token: `readonly RuleKind[]`, the kinds of rule data of all contexts with their schemas. The composition
 * provides it from the parts' `ruleKinds`.
 */
export const RULE_KINDS = Symbol('RULE_KINDS');
