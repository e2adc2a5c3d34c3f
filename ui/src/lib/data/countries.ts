// Countries: the officially assigned codes of ISO 3166-1. Their names come from the language data
// of the web view, in Korean and English.

import type { Choice } from '../choices';
import { look, type Language } from '../words/look.svelte';

const CODES =
  'AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG ' +
  'BF BI CV KH CM CA KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ' +
  'SZ ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID ' +
  'IR IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MQ ' +
  'MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG NU NF MK MP NO OM PK PW PS PA PG PY PE ' +
  'PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS SS ES ' +
  'LK SD SR SJ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF ' +
  'EH YE ZM ZW';

// Nationalities as they are met in Ansan come first while nothing has been typed.
const OFTEN = ['KR', 'CN', 'UZ', 'RU', 'VN', 'KZ', 'KH', 'PH'];

const ALSO: Record<string, string[]> = {
  KR: ['한국', 'Korea'],
  KP: ['조선', '북조선'],
  UZ: ['우즈벡'],
  KG: ['키르기즈', '키르기즈스탄'],
  US: ['USA', 'America', '미합중국'],
  GB: ['UK', 'England'],
  MM: ['Burma', '버마'],
  TW: ['중화민국'],
  TR: ['터키', 'Turkey'],
};

const names: Record<Language, Intl.DisplayNames> = {
  ko: new Intl.DisplayNames('ko', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
};

const all = CODES.split(' ');

export const COUNTRIES: Choice[] = [...OFTEN, ...all.filter((code) => !OFTEN.includes(code))].map((code) => ({
  code,
  ko: names.ko.of(code) ?? code,
  en: names.en.of(code) ?? code,
  also: ALSO[code],
}));

/** A country in the language of now. */
export function sayCountry(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names[look.language].of(code) ?? code) : code;
}
