/** The screens that one goes to by name, in their order. */
import arrowDownToLine from 'lucide-static/icons/arrow-down-to-line.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import wallet from 'lucide-static/icons/wallet.svg?raw';
import rows from 'lucide-static/icons/rows-3.svg?raw';
import scroll from 'lucide-static/icons/scroll-text.svg?raw';
import settings from 'lucide-static/icons/settings-2.svg?raw';
import { text } from '../messages/index.ts';

export interface Place {
  /** First segment of the address; '' is home. */
  readonly segment: string;
  readonly label: string;
  readonly icon: string;
  /** Pressed after `g`. */
  readonly key: string;
}

export const places: readonly Place[] = [
  { segment: '', label: text.navigation.overview, icon: house, key: 'o' },
  { segment: 'register', label: text.navigation.register, icon: rows, key: 'r' },
  { segment: 'accounts', label: text.navigation.accounts, icon: wallet, key: 'a' },
  { segment: 'import', label: text.navigation.import, icon: arrowDownToLine, key: 'i' },
  { segment: 'events', label: text.navigation.events, icon: scroll, key: 'e' },
  { segment: 'settings', label: text.navigation.settings, icon: settings, key: 's' },
];
