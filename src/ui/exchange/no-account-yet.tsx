/** A book without accounts has nothing to import into: leads to the accounts. */
import { href } from '../app/router.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { text } from '../messages/index.ts';

export function NoAccountYet() {
  const { title, body, action } = text.importing.noAccount;
  return (
    <EmptyState
      drawing="wallet"
      title={title}
      action={
        <LinkButton kind="primary" href={href('/accounts')}>
          {action}
        </LinkButton>
      }
    >
      <p>{body}</p>
    </EmptyState>
  );
}
