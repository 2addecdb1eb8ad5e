import { expect, test } from 'vitest';
import { finance } from '../../../src/domains/finance/index.ts';
import { logFileSchema } from '../../../src/exchange/log-file/json-schema.ts';

test('the published schema is that of the shapes (`npx vitest run -u` writes it anew)', async () => {
  const schema = `${JSON.stringify(logFileSchema([finance]), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../public/schema/daybook-log.schema.json');
});
