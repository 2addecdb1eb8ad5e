/** The register's view, read from the address and written back to it; and what others ask of it there. */
import { useEffect, useState } from 'preact/hooks';
import { closeWithParams, openWithParams, route, setParams } from '../../app/router.ts';
import { addressOf, type RegisterView, viewOf } from './register-address.ts';

export function useRegisterView(): readonly [RegisterView, (changes: Partial<RegisterView>) => void] {
  const view = viewOf(Object.fromEntries(route.value.params));
  const change = (changes: Partial<RegisterView>) => {
    // The address may have moved on since this was drawn: it is read anew.
    const before = viewOf(Object.fromEntries(route.peek().params));
    const after = { ...before, ...changes };
    const [isOpen, willBe] = [before.open !== undefined, after.open !== undefined];
    const go = isOpen === willBe ? setParams : willBe ? openWithParams : closeWithParams;
    go(addressOf(after));
  };
  return [view, change];
}

/** Counts the times that the address asked for something (`new=1`), taking the wish out of it each time. */
export function useWish(name: 'new' | 'find'): number {
  const [wishes, setWishes] = useState(0);
  const asked = route.value.params.has(name);
  useEffect(() => {
    if (!asked) return;
    setParams({ [name]: undefined });
    setWishes((count) => count + 1);
  }, [asked]);
  return wishes;
}
