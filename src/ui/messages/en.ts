/** English: the catalogue put together of its parts, each beside the screens that it serves. */
import { exchange } from './exchange.ts';
import { finance } from './finance.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { timeMachine } from './time-machine.ts';
import { welcome } from './welcome.ts';

export const en = { ...shell, ...timeMachine, ...finance, ...exchange, ...welcome, ...settings } as const;
