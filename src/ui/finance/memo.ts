/** A component that is drawn anew only when one of its properties is another: for rows of long lists. */
import { type Component, type ComponentType, type FunctionComponent, h } from 'preact';

export function memo<Props extends object>(component: FunctionComponent<Props>): ComponentType<Props> {
  // Preact calls a function component on its Component instance.
  function Memo(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) => !same(this.props, next);
    return h(component, props);
  }
  return Memo;
}

function same<Props extends object>(before: Props, after: Readonly<Props>): boolean {
  const keys = Object.keys(after) as (keyof Props)[];
  return (
    keys.length === Object.keys(before).length && keys.every((key) => Object.is(before[key], after[key]))
  );
}
