import { CloudEvent } from 'cloudevents';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLog, textOf, variedLog } from './sample-log.ts';

type Attributes = Record<string, unknown> & { source: string; type: string };

async function eventsOf(log: Parameters<typeof textOf>[0]): Promise<Attributes[]> {
  return (JSON.parse(await textOf(log)) as { events: Attributes[] }).events;
}

test('every event is a CloudEvent to the SDK, strictly, and comes out of it as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      for (const event of await eventsOf(log)) {
        const read = new CloudEvent(event, true);
        expect(read.toJSON()).toEqual({ ...event, time: event.time });
      }
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('attributes have the names and types of CloudEvents 1.0', async () => {
  const isInteger = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  for (const { data: _data, ...attributes } of await eventsOf(variedLog())) {
    const fits = ([name, value]: [string, unknown]) =>
      /^[a-z0-9]{1,20}$/.test(name) && (typeof value === 'string' || isInteger(value));
    expect(Object.entries(attributes).filter((attribute) => !fits(attribute))).toEqual([]);
  }
});

test('an event reads as documented', async () => {
  const events = await eventsOf(variedLog());
  expect(events[3]).toMatchInlineSnapshot(`
    {
      "actcount": 1,
      "actid": "59521e49-0fdd-8c19-bc7d-1bd2df99ff0d",
      "actindex": 0,
      "commandid": "7ed850a2-236d-8cb3-997c-e4e579f20875",
      "commithash": "a38e172364535dff7d2b219403d03fa7007fb6ec7c78d28741d8642d37f6518a",
      "commitindex": 2,
      "commitseq": 2,
      "correlationid": "7ed850a2-236d-8cb3-997c-e4e579f20875",
      "data": {
        "amount": 12.5,
        "thing": "a again",
      },
      "datacontenttype": "application/json",
      "dataschema": "urn:daybook:schema:daybook.test.ThingHappened:2",
      "id": "da86153e-feba-8f9a-ab19-a7f83c136d3f/2.2",
      "logicaltime": "0195e6ec4de8-0000",
      "prevhash": "83173c9f9437adde65a654cc7827b91f5343d6c0e7f555744651fcb32770e9bc",
      "sequence": "0000000000000004",
      "source": "urn:uuid:da86153e-feba-8f9a-ab19-a7f83c136d3f",
      "specversion": "1.0",
      "streamversion": 2,
      "subject": "thing:a",
      "time": "2025-03-30T12:00:01.000Z",
      "type": "daybook.test.ThingHappened",
    }
  `);
  expect(events.map(({ time, recordedat }) => recordedat ?? time).slice(-4)).toMatchInlineSnapshot(`
    [
      "1.5",
      "8640000000000000",
      "2025-03-30T12:00:06.000Z",
      "2025-03-30T12:00:07.000Z",
    ]
  `);
});
