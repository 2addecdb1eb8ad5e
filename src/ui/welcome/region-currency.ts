/** Guesses the currency that a person counts in from the region of their languages (CLDR, supplemental currency data). */

/** ISO 4217 → the ISO 3166 regions where it is tender. A guess to start from: the person chooses. */
// A line a currency would be two hundred lines.
// prettier-ignore
const regionsOf: Readonly<Record<string, string>> = {
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
  USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI',
  GBP: 'GB GG IM JE GS',
  JPY: 'JP', CNY: 'CN', INR: 'IN BT', CHF: 'CH LI', CAD: 'CA', AUD: 'AU CC CX HM KI NF NR TV', NZD: 'NZ CK NU PN TK',
  BRL: 'BR', MXN: 'MX', KRW: 'KR', SGD: 'SG', HKD: 'HK', TWD: 'TW', MOP: 'MO', THB: 'TH', IDR: 'ID', MYR: 'MY',
  PHP: 'PH', VND: 'VN', SEK: 'SE', NOK: 'NO BV SJ', DKK: 'DK FO GL', ISK: 'IS', PLN: 'PL', CZK: 'CZ', HUF: 'HU',
  RON: 'RO', RSD: 'RS', BAM: 'BA', ALL: 'AL', MKD: 'MK', MDL: 'MD', UAH: 'UA', RUB: 'RU', BYN: 'BY', GEL: 'GE',
  AMD: 'AM', AZN: 'AZ', KZT: 'KZ', UZS: 'UZ', KGS: 'KG', TJS: 'TJ', TMT: 'TM', MNT: 'MN', TRY: 'TR', ILS: 'IL PS',
  AED: 'AE', SAR: 'SA', QAR: 'QA', KWD: 'KW', BHD: 'BH', OMR: 'OM', JOD: 'JO', LBP: 'LB', SYP: 'SY', IQD: 'IQ',
  IRR: 'IR', YER: 'YE', AFN: 'AF', PKR: 'PK', BDT: 'BD', LKR: 'LK', NPR: 'NP', MVR: 'MV', MMK: 'MM', LAK: 'LA',
  KHR: 'KH', BND: 'BN', EGP: 'EG', MAD: 'MA EH', DZD: 'DZ', TND: 'TN', LYD: 'LY', SDG: 'SD', SSP: 'SS', ETB: 'ET',
  ERN: 'ER', DJF: 'DJ', SOS: 'SO', KES: 'KE', UGX: 'UG', TZS: 'TZ', RWF: 'RW', BIF: 'BI', CDF: 'CD', AOA: 'AO',
  ZMW: 'ZM', MWK: 'MW', MZN: 'MZ', BWP: 'BW', NAD: 'NA', ZAR: 'ZA', LSL: 'LS', SZL: 'SZ', MGA: 'MG', MUR: 'MU',
  SCR: 'SC', KMF: 'KM', NGN: 'NG', GHS: 'GH', GMD: 'GM', GNF: 'GN', LRD: 'LR', CVE: 'CV', STN: 'ST', MRU: 'MR',
  XOF: 'BF BJ CI GW ML NE SN TG', XAF: 'CF CG CM GA GQ TD', XPF: 'NC PF WF', XCD: 'AG AI DM GD KN LC MS VC',
  ARS: 'AR', CLP: 'CL', COP: 'CO', PEN: 'PE', UYU: 'UY', PYG: 'PY', BOB: 'BO', VES: 'VE', GYD: 'GY', SRD: 'SR',
  CRC: 'CR', GTQ: 'GT', HNL: 'HN', NIO: 'NI', PAB: 'PA', BZD: 'BZ', DOP: 'DO', HTG: 'HT', JMD: 'JM', CUP: 'CU',
  BSD: 'BS', BBD: 'BB', TTD: 'TT', BMD: 'BM', KYD: 'KY', AWG: 'AW', FKP: 'FK', GIP: 'GI', SHP: 'SH', FJD: 'FJ',
  PGK: 'PG', SBD: 'SB', VUV: 'VU', WST: 'WS', TOP: 'TO',
};

const currencyOf = new Map(
  Object.entries(regionsOf).flatMap(([currency, regions]) =>
    regions.split(' ').map((region) => [region, currency] as const),
  ),
);

/**
 * `languages` are BCP 47 tags, the preferred first. A tag that names its region (`de-AT`) says more than one that only
 * implies one (`de`), wherever in the list it stands. Undefined where nothing is known.
 */
export function guessCurrency(languages: readonly string[]): string | undefined {
  const locales = languages.flatMap((tag) => asLocale(tag) ?? []);
  const stated = locales.map((locale) => locale.region);
  const implied = locales.map((locale) => locale.maximize().region);
  for (const region of [...stated, ...implied]) {
    const currency = region && currencyOf.get(region);
    if (currency) return currency;
  }
  return undefined;
}

function asLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined; // Some systems report tags such as "C" or "en_US.UTF-8".
  }
}
