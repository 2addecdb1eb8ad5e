/** Steps of which the browser's back button takes one back, as the button on the page does. */
import { useEffect, useState } from 'preact/hooks';

interface Steps<Step extends string> {
  /** Undefined before the first. */
  readonly step: Step | undefined;
  readonly goOn: (step: Step) => void;
  readonly goBack: () => void;
}

/** What the history keeps with a step. */
interface Kept {
  readonly step?: string;
}

export function useSteps<Step extends string>(steps: readonly Step[]): Steps<Step> {
  const [step, setStep] = useState<Step | undefined>(undefined);
  useEffect(() => {
    // After a reload nothing that was typed is left: the steps begin anew where one stands.
    history.replaceState(null, '');
    const follow = () => {
      const kept = (history.state as Kept | null)?.step;
      setStep(steps.find((known) => known === kept));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return {
    step,
    goOn(next) {
      const kept: Kept = { step: next };
      history.pushState(kept, '');
      setStep(next);
    },
    goBack: () => history.back(),
  };
}
