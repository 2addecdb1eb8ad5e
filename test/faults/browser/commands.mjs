// @ts-check
/** The commands of a campaign: what the nth one is, so that what is found in a book can be told from what it should be. */

/**
 * The nth command. It is run in the page too, so it names nothing outside itself. Number 0 opens the two accounts that
 * the others need; some record several events, which must be there together or not at all, and some are long, so that
 * they lie across the blocks of a file.
 * @param {number} n
 */
export function commandOf(n) {
  const id = `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  /** @param {string} account @param {string} kind */
  const account = (account, kind) => ({
    account,
    name: account,
    kind,
    ...(kind === 'asset' ? { currency: 'EUR' } : {}),
  });
  if (n === 0)
    return {
      id,
      type: 'OpenAccounts',
      data: { accounts: [account('cash', 'asset'), account('food', 'expense')] },
    };
  if (n % 7 === 0) {
    const accounts = ['a', 'b', 'c'].map((part) => account(`${part}${n}`, 'expense'));
    return { id, type: 'OpenAccounts', data: { accounts } };
  }
  const postings = [
    { account: 'cash', amount: -n },
    { account: 'food', amount: n },
  ];
  return {
    id,
    type: 'RecordTransaction',
    data: {
      transaction: `t${n}`,
      date: '2025-03-12',
      payee: `Payee ${n % 50}`,
      note: 'x'.repeat(n % 4 === 0 ? 9000 : n % 200),
      postings,
    },
  };
}

/** Which command an id is of; undefined where it is none of the campaign's. @param {string} id */
export function numberOf(id) {
  const found = /^0190a000-0000-7000-8000-([0-9a-f]{12})$/.exec(id);
  return found?.[1] === undefined ? undefined : Number.parseInt(found[1], 16);
}

/** What the nth command leaves in the log, an event each: its type and what it is about. @param {number} n @returns {string[]} */
export function eventsOf(n) {
  const { type, data } = commandOf(n);
  if (type === 'RecordTransaction') return [`TransactionRecorded t${n}`];
  return (data.accounts ?? []).map(({ account }) => `AccountOpened ${account}`);
}

/** What the nth command takes from `cash`, in minor units. @param {number} n */
export function spentBy(n) {
  return commandOf(n).type === 'RecordTransaction' ? n : 0;
}
