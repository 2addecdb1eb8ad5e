/** The peer of the ledger: sqlite-wasm on the origin private file system, with the same postings in a table. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { calendarDate } from '../../../src/domains/finance/index.ts';
import type { CategoryMonth, PostingColumns } from './bench-domain.ts';

type Sqlite = Awaited<ReturnType<typeof sqlite3InitModule>>;
type Pool = Awaited<ReturnType<Sqlite['installOpfsSAHPoolVfs']>>;
type Database = InstanceType<Pool['OpfsSAHPoolDb']>;

const SCHEMA = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA cache_size = -200000;
  CREATE TABLE accounts (account INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL);
  CREATE TABLE postings (
    posting INTEGER PRIMARY KEY, transaction_id INTEGER NOT NULL, account INTEGER NOT NULL REFERENCES accounts,
    date TEXT NOT NULL, month TEXT NOT NULL, amount INTEGER NOT NULL);`;

/** What books are looked up by; and one for this very question, with all that it needs in the order it groups by. */
const INDEXES = `
  CREATE INDEX by_account ON postings (account, date);
  CREATE INDEX by_date ON postings (date);
  CREATE INDEX by_month ON postings (month, account, amount);
  ANALYZE;`;

const questions = {
  usual: `
    SELECT substr(date, 1, 7) AS month_of_date, name, SUM(amount) FROM postings JOIN accounts USING (account)
    WHERE kind IN ('income', 'expense') GROUP BY month_of_date, account`,
  prepared: `
    SELECT month, name, SUM(amount) FROM postings JOIN accounts USING (account)
    WHERE kind IN ('income', 'expense') GROUP BY month, account`,
};

export class SqlitePostings {
  readonly #pool: Pool;
  readonly #database: Database;

  private constructor(pool: Pool, database: Database) {
    this.#pool = pool;
    this.#database = database;
  }

  static async fill(postings: PostingColumns): Promise<SqlitePostings> {
    const sqlite = await sqlite3InitModule();
    const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'bench-pool', clearOnInit: true });
    const filled = new SqlitePostings(pool, new pool.OpfsSAHPoolDb('/postings.sqlite3'));
    filled.#add(postings);
    return filled;
  }

  #add({ accounts, transaction, account, day, amountMinor }: PostingColumns): void {
    const database = this.#database;
    database.exec(SCHEMA);
    database.exec('BEGIN');
    accounts.forEach(({ account: name, kind }, ordinal) =>
      database.exec({ sql: 'INSERT INTO accounts VALUES (?, ?, ?)', bind: [ordinal, name, kind] }),
    );
    const insert = database.prepare('INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?)');
    const dates = new Map<number, string>();
    for (let nth = 0; nth < account.length; nth += 1) {
      let date = dates.get(day[nth]!);
      if (date === undefined) dates.set(day[nth]!, (date = calendarDate(day[nth]!)));
      insert
        .bind([nth, transaction[nth]!, account[nth]!, date, date.slice(0, 7), amountMinor[nth]!])
        .stepReset();
    }
    insert.finalize();
    database.exec('COMMIT');
    database.exec(INDEXES);
  }

  monthByCategory(how: keyof typeof questions): CategoryMonth[] {
    return this.#database.selectArrays(questions[how]).map(([month, category, amount]) => ({
      month: String(month),
      category: String(category),
      amountMinor: Number(amount),
    }));
  }

  async remove(): Promise<void> {
    this.#database.close();
    await this.#pool.removeVfs();
  }
}
