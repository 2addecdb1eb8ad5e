/** Shows a part of the app that is loaded when first wanted. The old one stays until the new one is there. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BrokenScreen } from '../components/error-boundary.tsx';
import { Starting } from './starting.tsx';

type Load = () => Promise<ComponentType>;

const loaded = new Map<Load, ComponentType>();

export function Lazy({ load }: { readonly load: Load }) {
  const [shown, setShown] = useState<{ load: Load; screen?: ComponentType; error?: Error } | undefined>(() =>
    loaded.has(load) ? { load, screen: loaded.get(load)! } : undefined,
  );

  useEffect(() => {
    let wanted = true;
    const known = loaded.get(load);
    if (known) setShown({ load, screen: known });
    else {
      load().then(
        (screen) => {
          loaded.set(load, screen);
          if (wanted) setShown({ load, screen });
        },
        (error: unknown) => {
          if (wanted) setShown({ load, error: error instanceof Error ? error : new Error(String(error)) });
        },
      );
    }
    return () => {
      wanted = false;
    };
  }, [load]);

  const Screen = loaded.get(load) ?? shown?.screen;
  if (shown?.load === load && shown.error) return <BrokenScreen error={shown.error} />;
  return Screen ? <Screen /> : <Starting />;
}

/** Fetches a part ahead of its need. Failing is no matter: it is tried again when wanted. */
export function preload(load: Load): void {
  if (!loaded.has(load))
    load().then(
      (screen) => loaded.set(load, screen),
      () => {},
    );
}
