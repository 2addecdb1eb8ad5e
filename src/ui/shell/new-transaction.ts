/** The main action, from anywhere: the register opens its quick-add when its address has `new`. */
import { refuseInPast } from '../app/engine.ts';
import { navigate, route, setParams } from '../app/router.ts';

export function newTransaction(): void {
  if (refuseInPast()) return;
  const { path, params } = route.peek();
  if (path[0] === 'register') setParams({ new: '1' });
  else
    navigate('/register', {
      new: '1',
      account: path[0] === 'accounts' ? (path[1] ?? params.get('account') ?? undefined) : undefined,
    });
}
