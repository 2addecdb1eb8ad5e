/** The keys, the installed app, and what this is. */
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { text } from '../messages/index.ts';
import { helpOpen } from '../shell/keys-help.tsx';
import { install, installOffered, runsInstalled } from './installation.ts';
import { Row, Section } from './section.tsx';
import { version } from './version.ts';

export function AboutSection() {
  const { keyboard, about } = text.settings;
  return (
    <Section title={about.title}>
      <Row label={keyboard.title} about={keyboard.body}>
        <Button
          onClick={() => {
            helpOpen.value = true;
          }}
        >
          {keyboard.show}
        </Button>
      </Row>
      <Installation />
      <Row label={about.version(version)} about={about.licence} />
      <Row label={about.privacy} about={about.private} />
    </Section>
  );
}

function Installation() {
  const words = text.settings.install;
  const [installed] = useState(runsInstalled);
  const offered = installOffered.value;
  const about = installed ? words.installed : offered ? words.body : words.unavailable;
  return (
    <Row label={words.title} about={about}>
      {offered && !installed && <Button onClick={() => void install()}>{words.button}</Button>}
    </Row>
  );
}
