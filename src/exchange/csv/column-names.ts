/** What banks call their columns: English, German, French, Spanish, Italian, Dutch, Japanese. */

/** What a column can be by its name. One name can suggest several; the cells decide. */
export type ColumnRole =
  | 'bookingDate'
  | 'date'
  | 'valueDate'
  | 'amount'
  | 'otherAmount'
  | 'in'
  | 'out'
  | 'marker'
  | 'balance'
  | 'payee'
  | 'description'
  | 'note'
  | 'currency'
  | 'state'
  | 'fee'
  | 'category'
  | 'bankId'
  | 'card'
  | 'ownAccount';

/**
 * Plain as `plainName` makes them, parted by commas, the surest first. `=` in front: only if it is the whole name.
 * A phrase inside a longer one of another role does not count: `value date` is no `date`, `soll haben` no `haben`.
 */
const phrases: Readonly<Record<ColumnRole, string>> = {
  bookingDate:
    'posting date,posted date,post date,booking date,date posted,date booked,completed date,buchungstag,buchungsdatum,' +
    'date comptable,date de comptabilisation,fecha contable,fecha de contabilizacion,data contabile,' +
    'data registrazione,boekdatum,boekingsdatum,計上日,記帳日,=buchung,=posted,=booked',
  date:
    'transaction date,operation date,date operation,date de l operation,date d operation,fecha operacion,' +
    'fecha de operacion,fecha de la operacion,data operazione,transactiedatum,transaktionsdatum,umsatzdatum,' +
    'started date,purchase date,date,datum,tag,fecha,data,日付,取引日,お取引日,利用日,年月日,dato',
  valueDate:
    'value date,valuta,valutadatum,valutatag,wertstellung,wertstellungstag,wert,date de valeur,date valeur,' +
    'fecha valor,fecha de valor,data valuta,rentedatum,起算日,settlement date',
  amount:
    'amount,betrag,umsatz,montant,importe,importo,bedrag,cantidad,somme,ammontare,金額,取引金額,利用金額,ご利用金額,' +
    'gross,brutto,transaction amount,value,valeur,valor',
  otherAmount:
    'original amount,foreign amount,fremdwahrungsbetrag,ursprungsbetrag,montant d origine,importe original,' +
    'importo originale,exchange rate,rate,kurs,wechselkurs,taux,cours,cambio,wisselkoers,koers,為替レート,net,netto,' +
    'available balance,cashback',
  in:
    'paid in,money in,credit amount,credit,credits,deposit,deposits,deposit amount,haben,gutschrift,gutschriften,' +
    'einnahmen,eingang,zufluss,credit eur,credit euros,recettes,abono,abonos,haber,ingreso,ingresos,entrate,' +
    'accrediti,accredito,avere,bij,bijschrijving,bijgeschreven,inkomsten,お預り金額,お預かり金額,預り金額,預入金額,入金,入金額,' +
    'ご入金額,お預入額,受入金額,inflow',
  out:
    'paid out,money out,debit amount,debit,debits,withdrawal,withdrawals,withdrawal amount,soll,lastschrift,' +
    'belastung,belastungen,ausgaben,ausgang,abfluss,depenses,cargo,cargos,debe,adeudo,gasto,gastos,uscite,addebiti,' +
    'addebito,dare,=af,afschrijving,afgeschreven,uitgaven,お支払金額,お支払い金額,支払金額,出金,出金額,ご出金額,お引出額,' +
    'お引き出し,払戻金額,outflow',
  marker:
    'debit credit,credit debit,dr cr,cr dr,=d c,=c d,=dc,=cd,=drcr,=s h,=sh,soll haben,af bij,bij af,debe haber,' +
    'dare avere,debit credit indicator,soll haben kennzeichen,cargo abono,debitcredit,sens,segno,signo,=sign,' +
    '入出金,入払区分,出入金区分',
  balance:
    'balance,running balance,running bal,saldo,kontostand,solde,saldo contable,残高,差引残高,お預り残高,' +
    'closing balance,resulting balance,saldo na mutatie,saldo nach buchung',
  payee:
    'payee,merchant,merchant name,counterparty,counterparty name,beneficiary,auftraggeber,begunstigter,' +
    'beguenstigter,zahlungsempfanger,zahlungsempfaenger,empfanger,empfaenger,zahlungsbeteiligter,zahlungspflichtiger,' +
    'gegenpartei,name zahlungsbeteiligter,beneficiaire,tiers,emetteur,donneur d ordre,beneficiario,ordenante,comercio,' +
    'ordinante,controparte,esercente,naam,tegenpartij,naam tegenpartij,begunstigde,利用店名,ご利用店名,利用先,支払先,取引先,' +
    'name,nom,nombre,nome',
  description:
    'description,transaction description,narrative,buchungstext,umsatztext,text,libelle,intitule,concepto,' +
    'descripcion,descrizione,omschrijving,取引内容,お取引内容,摘要,内容,適用,particulars,details,detail,title,bezeichnung,' +
    'beschreibung,operation,causale,operazione',
  note:
    'note,notes,memo,comment,comments,remarks,verwendungszweck,notiz,kommentar,bemerkung,zahlungsgrund,motif,' +
    'commentaire,communication,notas,nota,observaciones,comentario,commento,notitie,mededeling,mededelingen,メモ,備考,' +
    'payment reference,purpose,message',
  currency:
    'currency,wahrung,waehrung,devise,monnaie,moneda,divisa,valuta,munt,muntsoort,通貨,=ccy,currency code',
  state: 'state,status,transaction status,statut,etat,estado,stato,ステータス,状態,buchungsstatus',
  fee: 'fee,fees,gebuhr,gebuhren,gebuehr,entgelt,frais,comision,comisiones,commissione,commissioni,=kosten,手数料,commission',
  category:
    'category,kategorie,categorie,categoria,カテゴリ,カテゴリー,大項目,rubrik,rubrique,budget category',
  bankId:
    'transaction id,transactionid,transaction identifier,transaktions id,transaktionsnummer,transaktionscode,' +
    'id transaction,id transaccion,id de transaccion,id transazione,transactie id,transactienummer,' +
    'numero de transaction,identifiant,unique id,=fitid,=id,=uuid,取引id,取引番号,transaction number,=volgnr',
  ownAccount:
    'account,account name,account number,account holder,kontoname,kontonummer,auftragskonto,kontoinhaber,compte,' +
    'nom du compte,cuenta,nombre de cuenta,conto,nome conto,rekening,rekeningnaam,口座名,口座番号',
  card:
    'card member,cardmember,cardholder,card holder,card holder full name,card number,card no,card,karteninhaber,kartennummer,kreditkarte,titulaire,' +
    'numero de carte,carte,tarjeta,carta,kaart,kaartnummer,カード,利用者',
};

interface Phrase {
  readonly role: ColumnRole;
  readonly text: string;
  readonly wholeName: boolean;
  /** From 1 for the surest of its role downwards, above 0. */
  readonly rank: number;
}

const known: readonly Phrase[] = Object.entries(phrases).flatMap(([role, list]) => {
  const texts = list.split(',');
  return texts.map((text, index) => ({
    role: role as ColumnRole, // The keys of the record above.
    text: plainName(text.replace('=', '')),
    wholeName: text.startsWith('='),
    rank: 1 - index / (texts.length * 2),
  }));
});

/** Lower case, without accents, everything but letters and digits one space: `Betrag (EUR)` is `betrag eur`. */
export function plainName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What the name suggests, each with how surely: 2 to 3 for the whole name, 1 to 2 for a part of it. */
export function rolesOf(name: string): ReadonlyMap<ColumnRole, number> {
  const plain = plainName(name);
  const matches = known.filter((phrase) => matchesName(plain, phrase));
  const roles = new Map<ColumnRole, number>();
  for (const match of matches) {
    const within = matches.some(
      ({ role, text }) => role !== match.role && text.length > match.text.length && text.includes(match.text),
    );
    const surety = (match.text === plain ? 2 : 1) + match.rank;
    if (!within) roles.set(match.role, Math.max(roles.get(match.role) ?? 0, surety));
  }
  return roles;
}

export function isKnownName(name: string): boolean {
  return name.trim() !== '' && rolesOf(name).size > 0;
}

/** As whole words; within one in Japanese, which has no spaces; at the end of a German or Dutch compound. */
function matchesName(plain: string, { text, wholeName }: Phrase): boolean {
  if (plain === text) return true;
  if (wholeName || !plain.includes(text)) return false;
  if (/[^\0-\x7F]/.test(text) || ` ${plain} `.includes(` ${text} `)) return true;
  return text.length > 4 && ` ${plain} `.includes(`${text} `);
}
