/** How the app looks on this device. */
import { amountsHidden, density, theme, type Density, type Theme } from '../app/preferences.ts';
import { Segmented } from '../components/segmented.tsx';
import { text } from '../messages/index.ts';
import { Row, Section } from './section.tsx';

const themes: readonly Theme[] = ['system', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];

export function AppearanceSection() {
  const words = text.settings.appearance;
  return (
    <Section title={words.title}>
      <Row label={words.theme}>
        <Segmented<Theme>
          label={words.theme}
          value={theme.value}
          choices={themes.map((value) => ({ value, label: text.book.themes[value] }))}
          onChoose={(chosen) => {
            theme.value = chosen;
          }}
        />
      </Row>
      <Row label={words.density}>
        <Segmented<Density>
          label={words.density}
          value={density.value}
          choices={densities.map((value) => ({ value, label: words.densities[value] }))}
          onChoose={(chosen) => {
            density.value = chosen;
          }}
        />
      </Row>
      <Row label={words.amounts} about={words.hideHint}>
        <Segmented<'shown' | 'hidden'>
          label={words.amounts}
          value={amountsHidden.value ? 'hidden' : 'shown'}
          choices={[
            { value: 'shown', label: words.shown },
            { value: 'hidden', label: words.hidden },
          ]}
          onChoose={(chosen) => {
            amountsHidden.value = chosen === 'hidden';
          }}
        />
      </Row>
    </Section>
  );
}
