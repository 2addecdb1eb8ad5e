/** The JSON Schema (draft 2020-12) of log files, made from the shapes that the reader checks with; published beside the app. */
import * as z from 'zod/mini';
import type { JsonValue } from '../../kernel/index.ts';
import { schemaAttribute, typeAttribute } from './event-attributes.ts';
import type { LogDomain } from './format.ts';
import { LogFileEvent, LogManifest } from './format.ts';

/** The data of each domain's events is described in its newest shape; an older or unknown one may be any JSON. */
export function logFileSchema(domains: readonly LogDomain[]): JsonValue {
  const { $schema, ...manifest } = schemaOf(LogManifest);
  const events = domains.flatMap((domain) =>
    Object.entries(domain.eventShapes).map(([event, shape]) => {
      const { $schema: _same, ...data } = schemaOf(shape);
      const type = typeAttribute(domain.name, event);
      return { type, name: schemaAttribute(type, domain.events[event]?.schema ?? 1), data };
    }),
  );
  const { $schema: _same, ...event } = schemaOf(LogFileEvent);
  return {
    $schema,
    title: 'Daybook log',
    description:
      'A book as it was exported: what the file holds, and its events, a CloudEvents 1.0 JSON batch.',
    type: 'object',
    properties: { manifest, events: { type: 'array', items: { $ref: '#/$defs/event' } } },
    required: ['manifest', 'events'],
    additionalProperties: false,
    $defs: {
      event: {
        ...event,
        allOf: events.map(({ name, type }) => ({
          if: { properties: { dataschema: { const: name } }, required: ['dataschema'] },
          then: { properties: { data: { $ref: `#/$defs/${type}` } } },
        })),
      },
      ...Object.fromEntries(events.map(({ type, data }) => [type, data])),
    },
  };
}

type JsonObject = { readonly [member: string]: JsonValue | undefined };

/** As read, not as parsed: a stored object may hold members that its shape does not name. */
function schemaOf(shape: LogDomain['eventShapes'][string]): JsonObject {
  return z.toJSONSchema(shape, { io: 'input' }) as JsonObject; // It is JSON; its type does not say so.
}
