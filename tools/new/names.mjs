/** What was asked for cannot be made; the message says why, and what to do. */
export class Refused extends Error {}

const UNUSED = ['service', 'manager', 'helper', 'util', 'base', 'impl'];

/** `suspend-entry` as it is written in files, classes, values, constants and texts. @throws Refused */
export const formsOf = (name, { words, example }) => {
  const parts = name.split('-');
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || parts.length < words)
    throw new Refused(`"${name}": ${example}, in lower case, with a dash between words.`);
  const vague = parts.find((part) => UNUSED.includes(part));
  if (vague) throw new Refused(`"${name}": "${vague}" says nothing of the field; take its standard term.`);
  const pascal = parts.map((part) => part[0].toUpperCase() + part.slice(1)).join('');
  return {
    kebab: name,
    pascal,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    constant: parts.join('_').toUpperCase(),
    words: parts.join(' '),
  };
};

/** Every form of `from` in the text becomes that of `to`. */
export const renamed = (text, from, to) =>
  Object.keys(from).reduce((changed, form) => changed.replaceAll(from[form], to[form]), text);

const ES = /(s|x|z|ch|sh)$/;
/** As paths name many of a thing: certificates, quality-penalties, losses. */
export const pluralOf = (kebab) =>
  ES.test(kebab) ? `${kebab}es` : /[^aeiou]y$/.test(kebab) ? `${kebab.slice(0, -1)}ies` : `${kebab}s`;
