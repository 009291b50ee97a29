import { sayingInText } from '../words/saying.ts';

const no = "(?:\\b(?:not|never|nor)|n't)(?: in any way| otherwise| to be)?";
const apart = new RegExp(
  String.raw`(?:${no} (?:linked|connected|related|confused|mistaken|mixed up|identical|associated)(?: in any way)? (?:to|with|for)|${no} the same (?:child|person|boy|girl|young person|individual)? ?as|\b(?:is|are|be) (?:a )?different (?:child|person|boy|girl|young person|individual|referral)? ?(?:from|to)|\bno (?:link|connection|relation) (?:to|with|between (?:this|him|her|them|it) and)|\b(?:unconnected|unrelated|unlinked) (?:to|with))\b(?:(?!\n\s*\n|\.(?:\s|$)).){0,200}`,
  'gis',
);
const tellsApart = sayingInText(
  new RegExp(apart.source, 'is'),
  /link|connect|relat|confus|mistak|mixed|identical|associat|same|different/i,
);

/**
 * The text without what it says of a child from whom it tells its own apart: "not linked to", "not to be confused
 * with". A name, birth date or reference there is the other child's in so many words.
 */
export function withoutNamesakes(text: string): string {
  return tellsApart(text) ? text.replace(apart, '|') : text;
}
