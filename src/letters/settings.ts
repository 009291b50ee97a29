import type { LetterSettings } from './reading.ts';

/**
 * What a fresh install trusts and recognises (nrm-process E1, E4, C18). The Home Office publishes no form of the
 * reference: the patterns are guesses that a council corrects from its first real letters.
 */
export const defaultLetterSettings: LetterSettings = {
  trustedDomains: ['modernslavery.gov.uk', 'homeoffice.gov.uk'],
  relayDomains: ['notifications.service.gov.uk'],
  referencePatterns: [
    'NRM ?/ ?\\d{4} ?/ ?\\d{4,8}(?:-[A-Z])?',
    'NRM[ #:/-]{0,2}20\\d{2} ?[/ -] ?\\d{4,8}(?:-[A-Z])?',
    'NRM[ #:-]{0,2}\\d{2} ?/ ?\\d{4,8}(?:-[A-Z])?',
    'NRM[ #:-]{0,2}[\\dO](?:[ -]?[\\dO]){4,8}(?:-[A-Z])?',
  ],
};
