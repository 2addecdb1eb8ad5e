/** The book's name; behind it the other books and how the app looks. */
import book from 'lucide-static/icons/book-open.svg?raw';
import bookPlus from 'lucide-static/icons/book-plus.svg?raw';
import chevron from 'lucide-static/icons/chevrons-up-down.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import { engine, status } from '../app/engine.ts';
import { amountsHidden, theme, type Theme } from '../app/preferences.ts';
import { navigate } from '../app/router.ts';
import { Icon } from '../components/icon.tsx';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { text } from '../messages/index.ts';
import styles from './book-menu.module.css';
import { toggleAmounts } from './hide-amounts.tsx';
import { helpOpen } from './keys-help.tsx';

const themeIcons: Record<Theme, string> = { system: monitor, light: sun, dark: moon };
const themes: readonly Theme[] = ['system', 'light', 'dark'];

export function BookMenu({ class: className }: { readonly class?: string | undefined }) {
  const name = status.value.book?.name ?? text.book.none;
  return (
    <Menu label={text.book.menu} items={items()} class={className}>
      <Mark />
      <span class={styles.name}>{name}</span>
      <Icon svg={chevron} class={styles.chevron} />
    </Menu>
  );
}

function items(): readonly MenuItem[] {
  const { books, book: open } = status.value;
  return [
    ...books
      .filter((one) => one.book !== open?.book)
      .map((one) => ({
        label: text.book.switchTo(one.name),
        icon: book,
        run: () => void openBook(one.book),
      })),
    { label: text.book.newBook, icon: bookPlus, run: () => void engine().closeBook() },
    {
      label: text.book.hideAmounts,
      icon: eyeOff,
      keys: 'h',
      checked: amountsHidden.value,
      run: toggleAmounts,
      separated: true,
    },
    ...themes.map((one, index) => ({
      label: text.book.themes[one],
      icon: themeIcons[one],
      checked: theme.value === one,
      separated: index === 0,
      run: () => {
        theme.value = one;
      },
    })),
    {
      label: text.book.keys,
      icon: keyboard,
      keys: '?',
      separated: true,
      run: () => {
        helpOpen.value = true;
      },
    },
  ];
}

async function openBook(id: string): Promise<void> {
  await engine().openBook(id);
  navigate('/'); // An account or a filter of the book before means nothing in this one.
}

/** The app's mark: an open page at the spine. */
function Mark() {
  return (
    <svg class={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class={styles.page} d="M12 6h4a10 10 0 0 1 0 20h-4z" />
      <path class={styles.spine} d="M8 6h2v20h-2z" />
    </svg>
  );
}
