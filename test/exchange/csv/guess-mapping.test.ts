/** Columns are guessed from names in seven languages, and from the cells where names say nothing. */
import { describe, expect, test } from 'vitest';
import { type CsvGuess, type GuessHints, guessMapping } from '../../../src/exchange/csv/index.ts';
import { tableOf } from './table-of.ts';

/** The guess, with names in the place of column numbers. */
async function guess(text: string, hints: GuessHints = { currency: 'EUR' }) {
  const table = await tableOf(text);
  const guessed: CsvGuess = guessMapping(table, hints);
  const name = (column: number | null | undefined) => table.columns[column ?? -1]?.name ?? null;
  const { mapping } = guessed;
  const amount = mapping.amount;
  return {
    ...guessed,
    date: name(mapping.date),
    payee: name(mapping.payee),
    note: mapping.note.map(name),
    amount:
      amount?.kind === 'inOut'
        ? { in: name(amount.inColumn), out: name(amount.outColumn) }
        : amount?.kind === 'marker'
          ? {
              amount: name(amount.column),
              marker: name(amount.markerColumn),
              debit: amount.debit,
              credit: amount.credit,
            }
          : name(amount?.column),
  };
}

describe('by name', () => {
  const cases: [language: string, text: string, expected: object][] = [
    [
      'English: a booking date before a value date, two amount columns',
      'Value Date,Posting Date,Narrative,Debit Amount,Credit Amount,Running Balance\n02/01/2025,03/01/2025,Shop,1.00,,9.00\n25/01/2025,26/01/2025,Pay,,5.00,14.00\n',
      { date: 'Posting Date', payee: 'Narrative', amount: { in: 'Credit Amount', out: 'Debit Amount' } },
    ],
    [
      'German',
      'Valutadatum;Buchungstag;Zahlungsempfänger;Verwendungszweck;Betrag;Saldo;Währung\n02.01.2025;03.01.2025;Laden;Kauf;-1,00;9,00;EUR\n25.01.2025;26.01.2025;Lohn;Januar;5,00;14,00;EUR\n',
      { date: 'Buchungstag', payee: 'Zahlungsempfänger', note: ['Verwendungszweck'], amount: 'Betrag' },
    ],
    [
      'German: Soll and Haben',
      'Datum;Buchungstext;Soll;Haben;Kontostand\n03.01.2025;Laden;1,00;;9,00\n26.01.2025;Lohn;;5,00;14,00\n',
      { date: 'Datum', payee: 'Buchungstext', amount: { in: 'Haben', out: 'Soll' } },
    ],
    [
      'French',
      'Date de valeur;Date comptable;Libellé;Débit;Crédit;Solde\n02/01/2025;03/01/2025;Boulangerie;-1,00;;9,00\n25/01/2025;26/01/2025;Salaire;;5,00;14,00\n',
      { date: 'Date comptable', payee: 'Libellé', amount: { in: 'Crédit', out: 'Débit' } },
    ],
    [
      'Spanish',
      'Fecha valor;Fecha contable;Concepto;Importe;Saldo\n02/01/2025;03/01/2025;Panadería;-1,00;9,00\n25/01/2025;26/01/2025;Nómina;5,00;14,00\n',
      { date: 'Fecha contable', payee: 'Concepto', amount: 'Importe' },
    ],
    [
      'Italian',
      'Data valuta;Data contabile;Descrizione;Dare;Avere;Saldo\n02/01/2025;03/01/2025;Forno;1,00;;9,00\n25/01/2025;26/01/2025;Stipendio;;5,00;14,00\n',
      { date: 'Data contabile', payee: 'Descrizione', amount: { in: 'Avere', out: 'Dare' } },
    ],
    [
      'Dutch: a marker',
      'Datum;Naam / Omschrijving;Af Bij;Bedrag (EUR);Mededelingen\n20250103;Bakker;Af;1,00;brood\n20250126;Werkgever;Bij;5,00;loon\n',
      {
        date: 'Datum',
        payee: 'Naam / Omschrijving',
        note: ['Mededelingen'],
        amount: { amount: 'Bedrag (EUR)', marker: 'Af Bij', debit: ['Af'], credit: ['Bij'] },
      },
    ],
    [
      'Japanese',
      '取引日,摘要,出金額,入金額,残高\n2025/01/03,電気,1000,,9000\n2025/01/26,給与,,5000,14000\n',
      { date: '取引日', payee: '摘要', amount: { in: '入金額', out: '出金額' } },
    ],
  ];
  test.each(cases)('%s', async (_language, text, expected) => {
    const guessed = await guess(text);
    expect(guessed).toMatchObject(expected);
    expect(guessed.ambiguities).toEqual([]);
  });

  test('a side that is empty in the whole file keeps its meaning', async () => {
    const guessed = await guess('Date,Payee,Paid out,Paid in\n2025-01-01,a,1.00,\n2025-01-02,b,2.00,\n');
    expect(guessed.amount).toEqual({ in: 'Paid in', out: 'Paid out' });
  });

  test('amounts with signs of their own need no marker', async () => {
    const guessed = await guess(
      'Date,Type,Payee,Amount\n2025-01-01,DEBIT,a,-1.00\n2025-01-02,CREDIT,b,2.00\n',
    );
    expect(guessed.amount).toBe('Amount');
  });

  test('a debit column may be negative as well', async () => {
    const { mapping } = await guess('Date,Payee,Debit,Credit\n2025-01-01,a,-1.00,\n2025-01-02,b,,2.00\n');
    expect(mapping.amount).toMatchObject({ outIsNegative: true });
  });

  test('category, fee, state and the bank’s id', async () => {
    const { mapping } = await guess(
      'Transaction ID,Date,Merchant,Category,Amount,Fee,Status\nA1,2025-01-01,a,Food,-1.00,-0.10,Completed\nB7,2025-01-02,b,Fun,2.00,0.00,Pending\n',
    );
    expect(mapping).toMatchObject({
      bankIdColumn: 0,
      categoryColumn: 3,
      feeColumn: 5,
      feeIsNegative: true,
      state: { column: 6, booked: ['Completed'] },
    });
  });

  test('an id that only counts the rows, or that comes twice, is none', async () => {
    expect(
      (await guess('ID,Date,Amount\n1,2025-01-01,-1.00\n2,2025-01-02,2.00\n')).mapping.bankIdColumn,
    ).toBe(null);
    expect(
      (await guess('ID,Date,Amount\nA,2025-01-01,-1.00\nA,2025-01-02,2.00\n')).mapping.bankIdColumn,
    ).toBe(null);
  });
});

describe('as banks write it', () => {
  test('the other side by name, before the kind of booking and the own account; notes by name alone', async () => {
    const guessed = await guess(
      'Account name;Buchungstag;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Betrag;Info\n' +
        'Giro;15.01.25;LASTSCHRIFT;Strom;Stadtwerke;-80,00;Umsatz gebucht\n' +
        'Giro;16.01.25;GUTSCHRIFT;Lohn;Firma;2.000,00;Umsatz vorgemerkt\n',
    );
    expect(guessed).toMatchObject({ payee: 'Beguenstigter/Zahlungspflichtiger', note: ['Verwendungszweck'] });
    expect(guessed.mapping.state).toEqual({ column: 6, booked: ['Umsatz gebucht'] });
  });

  test('dates with dots have the day first, though no row settles it', async () => {
    const guessed = await guess('Datum;Betrag\n03.01.25;1,00\n02.01.25;1,00\n');
    expect(guessed.mapping.dateFormat.order).toBe('dmy');
    expect(guessed.ambiguities).toEqual([]);
  });

  test('a number that goes on from file to file is an id', async () => {
    const guessed = await guess(
      'Volgnr,Datum,Bedrag\n0012345,2025-01-03,"1,00"\n0012346,2025-01-04,"1,00"\n',
    );
    expect(guessed.mapping.bankIdColumn).toBe(0);
  });

  test('one balance and one amount, each with its currency', async () => {
    const guessed = await guess(
      'Buchung;Empfänger;Saldo;Währung;Betrag;Währung\n30.01.2025;REWE;1.000,00;EUR;-50,00;EUR\n29.01.2025;Chef;1.050,00;EUR;1.000,00;EUR\n',
    );
    expect(guessed.amount).toBe('Betrag');
  });
});

describe('a running balance is never the amount', () => {
  const rows = [
    ['2025-01-01', 'Shop', '-10.00', '90.00'],
    ['2025-01-02', 'Pay', '500.00', '590.00'],
    ['2025-01-03', 'Rent', '-400.00', '190.00'],
    ['2025-01-04', 'Shop', '-20.50', '169.50'],
    ['2025-01-05', 'Shop', '-9.50', '160.00'],
  ];
  const written = (lines: string[][], order = [0, 1, 2, 3]) =>
    lines.map((line) => order.map((index) => line[index]).join(',')).join('\n');

  test('without any names, oldest or newest first, on either side', async () => {
    expect((await guess(written(rows))).amount).toBe('Column 3');
    expect((await guess(written(rows.toReversed()))).amount).toBe('Column 3');
    expect((await guess(written(rows, [0, 1, 3, 2]))).amount).toBe('Column 4');
  });

  test('under names that say nothing', async () => {
    expect((await guess(`when,who,x,y\n${written(rows, [0, 1, 3, 2])}`)).amount).toBe('y');
  });

  test('and it tells which of two nameless columns is money in', async () => {
    const split = rows.map(([date = '', payee = '', amount = '', balance = '']) =>
      amount.startsWith('-')
        ? [date, payee, '', amount.slice(1), balance]
        : [date, payee, amount, '', balance],
    );
    const guessed = await guess(written(split, [0, 1, 2, 3, 4]));
    expect(guessed.amount).toEqual({ in: 'Column 3', out: 'Column 4' });
    expect(guessed.ambiguities).toEqual([]);
    const without = await guess(written(split, [0, 1, 2, 3]));
    expect(without.ambiguities).toEqual([{ type: 'InOrOut', inColumn: 3, outColumn: 2 }]);
  });
});

describe('the order of day and month', () => {
  const file = (dates: readonly string[]) =>
    `Date,Payee,Amount\n${dates.map((date) => `${date},a,-1.00`).join('\n')}`;

  test('is settled by one day above 12, wherever it stands', async () => {
    const days = Array.from({ length: 12 }, (_, index) => `01/${String(index + 1).padStart(2, '0')}/2025`);
    const guessed = await guess(file([...days, '01/13/2025']));
    expect(guessed.mapping.dateFormat.order).toBe('mdy');
    expect(guessed.ambiguities).toEqual([]);
  });

  test('is asked for where no row settles it, with the order proposed that keeps rows close together', async () => {
    const guessed = await guess(file(['01/03/2025', '02/03/2025', '05/03/2025']));
    const expected = { type: 'DateOrder', column: 0, options: ['dmy', 'mdy'], chosen: 'dmy' };
    expect(guessed.ambiguities).toEqual([expected]);
    const american = await guess(file(['03/01/2025', '03/02/2025', '03/05/2025']));
    expect(american.mapping.dateFormat.order).toBe('mdy');
  });

  test('is the hinted one there, and only there', async () => {
    const open = await guess(file(['01/03/2025', '02/03/2025']), { dateOrder: 'mdy' });
    expect(open.mapping.dateFormat.order).toBe('mdy');
    expect(open.ambiguities).toEqual([]);
    const settled = await guess(file(['01/03/2025', '25/03/2025']), { dateOrder: 'mdy' });
    expect(settled.mapping.dateFormat.order).toBe('dmy');
  });

  test('finds two-digit years on either side', async () => {
    expect((await guess(file(['20.06.25', '18.06.25', '03.01.25']))).mapping.dateFormat.order).toBe('dmy');
    expect((await guess(file(['25.06.20', '25.06.18', '25.01.03']))).mapping.dateFormat.order).toBe('ymd');
  });
});

describe('the decimal mark', () => {
  const file = (amounts: readonly string[]) =>
    `Date;Payee;Amount\n${amounts.map((amount) => `2025-01-01;a;${amount}`).join('\n')}`;
  const mark = async (amounts: readonly string[], hints?: GuessHints) => {
    const { mapping, ambiguities } = await guess(file(amounts), hints);
    return [mapping.decimalMark, ...ambiguities.map(({ type }) => type)];
  };

  test('is settled by one amount, wherever it stands', async () => {
    expect(await mark(['1.000', '2.000', '3.000', '4,50'])).toEqual([',']);
    expect(await mark(['1,000', '2,000', '3.5'])).toEqual(['.']);
    expect(await mark(['1.234.567'])).toEqual([',']);
  });

  test('is asked for where amounts can be thousands or have three digits', async () => {
    expect(await mark(['1.234', '2.345'], {})).toEqual([',', 'DecimalMark']);
    expect(await mark(['1.234', '2.345'], { currency: 'KWD' })).toEqual([',', 'DecimalMark']);
    expect(await mark(['1.234', '2.345'], { currency: 'EUR' })).toEqual([',']);
  });
});

describe('asked', () => {
  test('when there is no date, or no amount', async () => {
    const { ambiguities } = await guess('name,colour\na,red\nb,blue\n');
    expect(ambiguities).toEqual([{ type: 'DateColumnNotFound' }, { type: 'AmountColumnNotFound' }]);
  });

  test('whether signs are flipped, when nearly all amounts are positive; the guess never flips', async () => {
    const rows = Array.from({ length: 9 }, () => '2025-01-01,a,1.00').join('\n');
    const guessed = await guess(`Date,Payee,Amount\n${rows}\n2025-01-02,Payment,-9.00\n`);
    expect(guessed.signFlipSuggested).toEqual({ because: 'MostlyPositive', positives: 9, negatives: 1 });
    expect(guessed.mapping.signFlip).toBe(false);
  });

  test('the currency is named where the file names one', async () => {
    expect((await guess('Date,Amount\n2025-01-01,£1.00\n', {})).currencySuggested).toBe('GBP');
    expect((await guess('Date,Amount (CHF)\n2025-01-01,1.00\n', {})).currencySuggested).toBe('CHF');
    expect((await guess('Date,Amount\n2025-01-01,1.00\n', {})).currencySuggested).toBe(null);
  });
});
