/** An address that leads nowhere. */
import { href } from '../app/router.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { text } from '../messages/index.ts';

export function NotFound() {
  return (
    <EmptyState
      level={1}
      drawing="search"
      title={text.screenMissing.title}
      action={
        <LinkButton kind="primary" href={href('/')}>
          {text.screenMissing.home}
        </LinkButton>
      }
    >
      {text.screenMissing.body}
    </EmptyState>
  );
}
