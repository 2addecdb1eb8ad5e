/** A person's own books in two short steps: the book, then its first account. */
import { useState } from 'preact/hooks';
import { engine } from '../app/engine.ts';
import { locale } from '../app/preferences.ts';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';
import { describeRejection } from '../messages/rejections.ts';
import { BookStep, type BookDraft } from './book-step.tsx';
import { AccountStep, type AccountDraft } from './account-step.tsx';
import { guessCurrency } from './region-currency.ts';
import { setUpBook, todayIn } from './set-up-book.ts';

interface StartOwnProps {
  readonly step: 'book' | 'account';
  readonly onBack: () => void;
  readonly onNext: () => void;
  /** The book is open. */
  readonly onDone?: (() => void) | undefined;
}

export function StartOwn({ step, onBack, onNext, onDone }: StartOwnProps) {
  const [book, setBook] = useState<BookDraft>(firstDraft);
  const [account, setAccount] = useState<AccountDraft>({
    kind: 'bank',
    name: undefined,
    balanceMinor: undefined,
  });
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);

  const open = async () => {
    setWorking(true);
    setFailure(undefined);
    const { kinds: _kinds, startNames, groups } = text.welcome.account;
    const { kind, name = startNames[kind], balanceMinor } = account;
    const plan = { ...book, account: { kind, name: name.trim(), group: groups[kind], balanceMinor } };
    try {
      const made = await setUpBook(
        engine(),
        { ...plan, name: book.name.trim() },
        todayIn(book.timeZone, Date.now()),
      );
      // The screen of the new book stands here by now, so it is said where it can be read.
      if (!made.ok)
        toast({
          message: text.welcome.half(describeRejection(made.rejection)),
          tone: 'warning',
          staysMs: 20_000,
        });
      onDone?.();
    } catch (error) {
      setFailure(text.welcome.failed(error instanceof Error ? error.message : String(error)));
      setWorking(false);
    }
  };

  return step === 'book' ? (
    <BookStep draft={book} onChange={setBook} onBack={onBack} onNext={onNext} />
  ) : (
    <AccountStep
      draft={account}
      currency={book.currency}
      onChange={setAccount}
      onBack={onBack}
      onOpen={() => void open()}
      working={working}
      failure={failure}
    />
  );
}

function firstDraft(): BookDraft {
  return {
    name: text.welcome.book.nameStart,
    currency: guessCurrency([...navigator.languages, locale.peek()]) ?? 'EUR',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
