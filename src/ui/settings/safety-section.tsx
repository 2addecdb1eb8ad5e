/** How safe the books are on this device: protected storage, the space they take, the safety copy. */
import { useEffect, useState } from 'preact/hooks';
import { status } from '../app/engine.ts';
import { Button } from '../components/button.tsx';
import { toast } from '../components/toasts.tsx';
import { formatBytes } from '../exchange/byte-sizes.ts';
import { text } from '../messages/index.ts';
import { describeNotice } from '../messages/notices.ts';
import { GoOnRow } from './go-on.tsx';
import { askForProtection, readProtection, type Protection } from './protection.ts';
import { safetyCopyState } from './safety.ts';
import { Row, Section } from './section.tsx';

export function SafetySection() {
  const words = text.settings.safety;
  return (
    <Section title={words.title} lead={words.lead}>
      <Storage />
      <SafetyCopy />
      <GoOnRow />
    </Section>
  );
}

function Storage() {
  const [protection, setProtection] = useState<Protection | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const words = text.settings.safety;
  const { position } = status.value.head;

  useEffect(() => {
    let wanted = true;
    void readProtection().then((read) => wanted && setProtection(read));
    return () => {
      wanted = false;
    };
  }, [position]);

  const ask = async () => {
    const agreed = await askForProtection();
    setRefused(!agreed);
    if (agreed) toast({ message: words.protected });
    setProtection(await readProtection());
  };

  if (!protection) return null;
  const { state, usageBytes, quotaBytes } = protection;
  return (
    <>
      <Row
        label={words.storage}
        about={refused && state !== 'protected' ? words.protectRefused : words.states[state]}
      >
        {state === 'unprotected' && <Button onClick={() => void ask()}>{words.protect}</Button>}
      </Row>
      {usageBytes !== undefined && quotaBytes !== undefined && (
        <Row label={words.usage}>{words.usageOf(formatBytes(usageBytes), formatBytes(quotaBytes))}</Row>
      )}
    </>
  );
}

function SafetyCopy() {
  const words = text.settings.safety;
  const { notices } = status.value;
  const told = notices.flatMap((notice) => describeNotice(notice) ?? []);
  const copy = { on: words.copyOn, off: words.copyOff, behind: words.copyBehind }[safetyCopyState(notices)];
  return (
    <Row
      label={words.copy}
      about={copy}
      below={
        told.length > 0 ? (
          <ul>
            {told.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
