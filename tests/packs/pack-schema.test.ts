import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { writeSchemas } from '../../scripts/pack-schema.ts';

test.each(writeSchemas().map(({ file, text }) => [basename(file), file, text] as const))(
  '%s says what the check says (else: npx node scripts/pack-schema.ts && npm run format)',
  (_, file, text) => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  },
);
