/** Countries and languages whose way of writing numbers and dates can be chosen. */
import { text } from '../messages/index.ts';

/** One for each way that many people write: order of dates, marks in numbers, calendars aside. */
const tags =
  'ar-EG bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-US en-ZA es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-TW'.split(
    ' ',
  );

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The browser's own first (`''`); then by name. `chosen` is among them, whatever it is. */
export function localeChoices(browser: string, chosen: string): readonly Choice[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  const name = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag; // Not a BCP 47 tag.
    }
  };
  const known = chosen === '' || tags.includes(chosen) ? tags : [...tags, chosen];
  return [
    { value: '', label: text.settings.formats.localeBrowser(name(browser)) },
    ...known
      .map((tag) => ({ value: tag, label: name(tag) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
  ];
}
