/** Everything that can be set, and how safe the books are. */
import { text } from '../messages/index.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BookSection } from './book-section.tsx';
import { FormatsSection } from './formats-section.tsx';
import { LogSection } from './log-section.tsx';
import { SafetySection } from './safety-section.tsx';
import styles from './settings.module.css';

export function Settings() {
  return (
    <div class={styles.settings}>
      <h1>{text.settings.title}</h1>
      <BookSection />
      <SafetySection />
      <LogSection />
      <AppearanceSection />
      <FormatsSection />
      <AboutSection />
    </div>
  );
}
