/** The floor of a question: one pass over bare columns that keeps what was known at a position and sums it by account. */

const ACCOUNTS = 44;
/** The clock is coarser than a pass takes. */
const PASSES = 50;
let columns: { account: Uint16Array; amount: Float64Array; from: Float64Array; to: Float64Array } | undefined;

/** ms of a pass over `rows` rows. */
export function scanMs(rows: number): number {
  if (columns?.account.length !== rows) columns = make(rows);
  const { account, amount, from, to } = columns;
  const totals = new Float64Array(ACCOUNTS);
  const position = rows * 0.4;
  const began = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let row = 0; row < rows; row += 1) {
      if (from[row]! <= position && to[row]! > position) totals[account[row]!]! += amount[row]!;
    }
  }
  const elapsed = performance.now() - began;
  if (totals.every((total) => total === 0)) throw new Error('The scan summed nothing');
  return elapsed / PASSES;
}

function make(rows: number) {
  return {
    account: Uint16Array.from({ length: rows }, (_, row) => (row * 7) % ACCOUNTS),
    amount: Float64Array.from({ length: rows }, (_, row) => (row * 31) % 20_000),
    from: Float64Array.from({ length: rows }, (_, row) => row / 2),
    to: Float64Array.from({ length: rows }, (_, row) => (row % 20 === 0 ? row / 2 + 1000 : Infinity)),
  };
}
