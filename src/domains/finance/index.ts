/** Finance's public face. */
export { finance } from './finance.ts';
export { financeCommands } from './commands.ts';
export type { CommandData, FinanceCommand } from './commands.ts';
export { financeEvents } from './events.ts';
export type {
  AccountKind,
  EventData,
  FinanceEvent,
  ImportedFrom,
  PostingState,
  RecordedPosting,
} from './events.ts';
export type { FinanceRejection } from './rejections.ts';
export type {
  BalanceRow,
  BookAnswer,
  FinanceQueries,
  HistoryEntry,
  MonthFlow,
  Overview,
  PayeeSuggestion,
  Register,
  RegisterParams,
  RegisterPosting,
  RegisterRow,
  TransactionDetail,
  TrialBalance,
  UndoStack,
} from './answers.ts';
export {
  EXCHANGE_ACCOUNT,
  OPENING_ACCOUNT,
  UNCATEGORISED_EXPENSE,
  UNCATEGORISED_INCOME,
  isSystemAccount,
} from './system-accounts.ts';
export type { AmountProblem, ParsedAmount } from './money.ts';
export { currencyCodes, formatMinorPlain, isCurrency, minorDigits, parseAmount } from './money.ts';
export {
  addMonths,
  addYears,
  calendarDate,
  calendarMonth,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  firstDayOfMonth,
  isCalendarDate,
  isLeapYear,
  monthNumber,
  partsOf,
} from './calendar-date.ts';
