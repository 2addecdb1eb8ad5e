/** What can be asked and commanded, with JSON Schemas made from the domain's shapes. Loaded only when asked for. */
import * as z from 'zod/mini';
import type { Domain } from '../kernel/index.ts';
import type { CommandDescription } from './protocol.ts';

export function describeCommands({ commands }: Domain): CommandDescription[] {
  return Object.entries(commands).map(([name, shape]) => ({
    name,
    schema: z.toJSONSchema(shape, { io: 'input' }),
  }));
}

export function describeQueries({ queries }: Domain): CommandDescription[] {
  return Object.entries(queries).map(([name, query]) => ({
    name,
    schema: z.toJSONSchema(query.params, { io: 'input' }),
  }));
}
