/** What a file needs to know of currencies: ISO 4217 codes, their minor digits, and the signs that banks write. */

const codes = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL ' +
    'HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD ' +
    'MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ' +
    'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS ' +
    'UAH UGX USD UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

const digits: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
]);

export function isCurrencyCode(text: string): boolean {
  return codes.has(text);
}

/** Minor digits by ISO 4217; 2 for a code that it lacks, as for most that it has. */
export function minorDigitsOf(currency: string): number {
  return digits[currency] ?? 2;
}

/** What each sign can stand for, the likeliest first. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP', 'GIP', 'FKP', 'SHP', 'EGP', 'LBP', 'SYP'],
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'HKD',
    'SGD',
    'TWD',
    'MXN',
    'ARS',
    'CLP',
    'COP',
    'BRL',
    'JMD',
    'BBD',
    'BSD',
    'XCD',
  ],
  '¥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY', 'TWD'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₱': ['PHP'],
  zł: ['PLN'],
  Kč: ['CZK'],
  Ft: ['HUF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  Fr: ['CHF'],
  'Fr.': ['CHF'],
};

/** Letters beside a sign that are not the beginning of the code. */
const lettered: Readonly<Record<string, string>> = { R$: 'BRL', NT$: 'TWD', RD$: 'DOP' };

/**
 * The currencies that a code or sign beside an amount can mean, the likeliest first; empty if it is neither.
 * Letters beside a sign narrow it: `CA$` and `$CA` are no US dollars.
 */
export function currenciesOf(mark: string): readonly string[] {
  if (isCurrencyCode(mark)) return [mark];
  const plain = signs[mark];
  if (plain) return plain;
  const sign = /\p{Sc}/u.exec(mark)?.[0] ?? '';
  const letters = mark.replace(sign, '');
  const exception = lettered[letters + sign];
  return exception ? [exception] : (signs[sign] ?? []).filter((code) => code.startsWith(letters));
}
