/** How fast playing goes, and what the bar counts: time or events. */
import sliders from 'lucide-static/icons/sliders-horizontal.svg?raw';
import { Menu, type MenuItem } from '../components/menu.tsx';
import { text } from '../messages/index.ts';
import { speed, speeds, type Speed } from './player.ts';
import { axis, chosenAxis } from './timeline-data.ts';

const words = text.timeMachine;

export function BarOptions() {
  const items: MenuItem[] = [
    ...speeds.map((one) => ({
      label: speedWords(one),
      checked: speed.value === one,
      run: () => {
        speed.value = one;
      },
    })),
    ...(['date', 'event'] as const).map((one, index) => ({
      label: one === 'date' ? words.byDate : words.byEvent,
      checked: axis.value === one,
      separated: index === 0,
      run: () => {
        chosenAxis.value = one;
      },
    })),
  ];
  return <Menu icon={sliders} label={words.options} items={items} align="end" />;
}

function speedWords(one: Speed): string {
  return one === 'whole' ? words.wholeLog : words.perSecond(one);
}
