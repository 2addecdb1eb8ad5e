/** Accounts are there and nothing has happened in them yet: the one next step, and the other way to it. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { href } from '../../app/router.ts';
import { LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { text } from '../../messages/index.ts';

export function FirstSteps() {
  return (
    <EmptyState
      drawing="ledger"
      title={text.overview.firstTitle}
      action={
        <LinkButton kind="primary" icon={plus} href={href('/register', { new: '1' })}>
          {text.overview.recordFirst}
        </LinkButton>
      }
    >
      <p>{text.overview.firstBody}</p>
      <p>
        <a href={href('/import')}>{text.overview.orImport}</a>
      </p>
    </EmptyState>
  );
}
