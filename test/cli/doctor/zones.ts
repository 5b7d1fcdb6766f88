import type { Zones } from '../dns/message';

export const NAME = 'www.example.com';

/** The record by which ACM validates the name. */
export const RECORD = { name: '_x1.www.example.com', value: '_y2.jkddzztszm.acm-validations.aws' };

/** A domain that is delegated to two name servers. */
export const DELEGATED: Zones = {
  'com NS': ['a.gtld-servers.net'],
  'example.com NS': ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'],
};

/** The same, with the validation record. */
export const VALIDATED: Zones = { ...DELEGATED, [`${RECORD.name} CNAME`]: [RECORD.value] };

/** A CAA record. */
export function caa(value: string, tag = 'issue', flags = 0) {
  return { flags, tag, value };
}
