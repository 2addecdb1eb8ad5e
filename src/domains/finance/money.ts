/**
 * Amounts are integers of a currency's minor unit. Which currencies there are (ISO 4217), how many digits each has,
 * and how typed amounts are read, exactly. Imports nothing, so that screens may use it too.
 */

// ISO 4217 list one (2025), without the codes that have no minor unit (precious metals, funds of account, tests).
const TWO_DIGITS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
  'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN ' +
  'NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC ' +
  'SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ' +
  // Withdrawn of late; books hold them still.
  'ANG CUC HRK SLL ZWL';
const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR_DIGITS = 'CLF UYW';

const digitsByCurrency: ReadonlyMap<string, number> = new Map(
  [NO_DIGITS, '', TWO_DIGITS, THREE_DIGITS, FOUR_DIGITS].flatMap((codes, digits) =>
    codes.split(' ').map((code) => [code, digits] as const),
  ),
);

/** Every currency code, in alphabetical order. */
export const currencyCodes: readonly string[] = [...digitsByCurrency.keys()]
  .filter((code) => code !== '')
  .sort();

export function isCurrency(code: string): boolean {
  return code !== '' && digitsByCurrency.has(code);
}

/** Digits after the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD; 2 for a code that is not known. */
export function minorDigits(currency: string): number {
  return digitsByCurrency.get(currency) ?? 2;
}

/** An amount as plain text: `-1234.50`; no grouping, `.` as the mark, every minor digit. */
export function formatMinorPlain(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export type AmountProblem =
  /** Nothing was typed. */
  | 'Empty'
  /** Not a number, nor a sum that can be worked out. */
  | 'NotAnAmount'
  | 'DivisionByZero'
  /** More digits after the mark than the currency has, or a quotient that does not come out even. */
  | 'TooManyDigits'
  /** Beyond ±(2^53 − 1) minor units. */
  | 'TooLarge';

export type ParsedAmount =
  | { readonly ok: true; readonly amountMinor: number }
  | { readonly ok: false; readonly problem: AmountProblem };

/**
 * Reads a typed amount: a number, or arithmetic with `+ - * /` and parentheses. Worked out exactly, as a fraction; only
 * the result must come out even in minor units. `decimalMark` is the person's; the other mark, spaces and apostrophes
 * may group digits.
 */
export function parseAmount(text: string, currency: string, decimalMark: '.' | ',' = '.'): ParsedAmount {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: 'Empty' };
  if (typed.length > GREATEST_LENGTH) return { ok: false, problem: 'NotAnAmount' };
  const tokens = tokensOf(typed, decimalMark);
  const reader: Reader = { tokens, next: 0 };
  const value = tokens && sumOf(reader, 0);
  if (value === 'DivisionByZero') return { ok: false, problem: value };
  if (!value || reader.next < reader.tokens!.length) return { ok: false, problem: 'NotAnAmount' };
  const scaled = value.over * 10n ** BigInt(minorDigits(currency));
  if (scaled % value.under !== 0n) return { ok: false, problem: 'TooManyDigits' };
  const amountMinor = Number(scaled / value.under);
  return Number.isSafeInteger(amountMinor) ? { ok: true, amountMinor } : { ok: false, problem: 'TooLarge' };
}

const GREATEST_LENGTH = 200;
const GREATEST_DEPTH = 50;

interface Fraction {
  readonly over: bigint;
  /** Positive. */
  readonly under: bigint;
}

interface Reader {
  readonly tokens: readonly (string | Fraction)[] | undefined;
  next: number;
}

type Term = Fraction | 'DivisionByZero' | undefined;

/** Numbers and signs; undefined if there is anything else. */
function tokensOf(text: string, decimalMark: '.' | ','): (string | Fraction)[] | undefined {
  const tokens: (string | Fraction)[] = [];
  // A number is taken with the spaces inside it, which may group digits; those around it are dropped.
  for (const [token] of text.matchAll(/[\d.,'’](?:[\d.,'’\s]*[\d.,'’])?|\S/g)) {
    if (/[\d.,'’]/.test(token)) {
      const number = numberOf(token, decimalMark);
      if (!number) return undefined;
      tokens.push(number);
    } else {
      const sign = SIGNS[token];
      if (!sign) return undefined;
      tokens.push(sign);
    }
  }
  return tokens;
}

const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '(': '(',
  ')': ')',
};

function numberOf(token: string, decimalMark: string): Fraction | undefined {
  const [whole = '', fraction = '', ...rest] = token.split(decimalMark);
  if (rest.length > 0 || whole + fraction === '' || !/^\d*$/.test(fraction)) return undefined;
  if (!/^\d*$/.test(whole) && !isGrouped(whole)) return undefined;
  return { over: BigInt(whole.replace(/\D/g, '') + fraction), under: 10n ** BigInt(fraction.length) };
}

/** Thousands, or lakhs and crores: one mark throughout, three digits at the end, two or three between. */
function isGrouped(whole: string): boolean {
  const marks = new Set(whole.replace(/\d/g, ''));
  return marks.size === 1 && /^\d{1,3}(?:\D\d{2,3})*\D\d{3}$/.test(whole);
}

function sumOf(reader: Reader, depth: number): Term {
  let sum = productOf(reader, depth);
  for (let sign = signAt(reader, '+', '-'); sign && isFraction(sum); sign = signAt(reader, '+', '-')) {
    const next = productOf(reader, depth);
    if (!isFraction(next)) return next;
    const over =
      sign === '+'
        ? sum.over * next.under + next.over * sum.under
        : sum.over * next.under - next.over * sum.under;
    sum = { over, under: sum.under * next.under };
  }
  return sum;
}

function productOf(reader: Reader, depth: number): Term {
  let product = factorOf(reader, depth);
  for (let sign = signAt(reader, '*', '/'); sign && isFraction(product); sign = signAt(reader, '*', '/')) {
    const next = factorOf(reader, depth);
    if (!isFraction(next)) return next;
    if (sign === '/' && next.over === 0n) return 'DivisionByZero';
    const by =
      sign === '*'
        ? next
        : next.over < 0n
          ? { over: -next.under, under: -next.over }
          : { over: next.under, under: next.over };
    product = { over: product.over * by.over, under: product.under * by.under };
  }
  return product;
}

function factorOf(reader: Reader, depth: number): Term {
  if (depth > GREATEST_DEPTH) return undefined;
  const sign = signAt(reader, '+', '-');
  if (sign) {
    const factor = factorOf(reader, depth + 1);
    return isFraction(factor) && sign === '-' ? { over: -factor.over, under: factor.under } : factor;
  }
  if (signAt(reader, '(')) {
    const inner = sumOf(reader, depth + 1);
    return isFraction(inner) && !signAt(reader, ')') ? undefined : inner;
  }
  const token = reader.tokens?.[reader.next];
  if (!isFraction(token)) return undefined;
  reader.next += 1;
  return token;
}

/** Takes the next token if it is one of `signs`. */
function signAt(reader: Reader, ...signs: readonly string[]): string | undefined {
  const token = reader.tokens?.[reader.next];
  if (typeof token !== 'string' || !signs.includes(token)) return undefined;
  reader.next += 1;
  return token;
}

function isFraction(term: Term | string): term is Fraction {
  return typeof term === 'object';
}
