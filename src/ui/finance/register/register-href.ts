/** Links into the register: every number elsewhere leads to the rows behind it. */
import { href, navigate } from '../../app/router.ts';
import { addressOf, type RegisterView } from './register-address.ts';

export const registerHref = (view: RegisterView = {}): string => href('/register', addressOf(view));

export const goToRegister = (view: RegisterView = {}): void => navigate('/register', addressOf(view));
