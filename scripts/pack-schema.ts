/**
 * Writes the JSON Schemas of packs and phones, from which an editor completes and checks them while
 * they are typed, from the very schemas that they are read by: `npx node scripts/pack-schema.ts`,
 * then `npm run format`. What JSON Schema cannot say (ids that must exist, examples that must
 * hold) is told by `npm run pack -- check`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { phoneSchema } from '../adapters/phones/phone.ts';
import { packFolderSchema, packSchema } from '../stores/packs/schema/pack-schema.ts';
import { ruleSchema } from '../stores/packs/schema/rule.ts';
import { phraseListSchema } from '../stores/packs/schema/wording.ts';

const SCHEMAS = {
  'rules/pack.schema.json': { title: 'A Murshid pack', schema: packSchema },
  'rules/pack-folder.schema.json': {
    title: "The pack.json of a pack's folder",
    schema: packFolderSchema,
  },
  'rules/rule.schema.json': { title: "A rule of a pack's folder", schema: ruleSchema },
  'rules/phrases.schema.json': {
    title: "A list of phrases of a pack's folder",
    schema: phraseListSchema,
  },
  'adapters/phones/phone.schema.json': { title: 'A softphone', schema: phoneSchema },
} as const;

/** The JSON Schema files, by path, as they are to be written. */
export function writeSchemas(): { file: string; text: string }[] {
  return Object.entries(SCHEMAS).map(([path, { title, schema }]) => {
    const { $schema, ...rest } = toJsonSchema(schema, {
      target: 'draft-2020-12',
      // An adapter's signals go together, which a schema cannot say; `pack check` does.
      ignoreActions: ['check', 'transform'],
      errorMode: 'ignore',
      overrideSchema: ({ valibotSchema, jsonSchema }) =>
        valibotSchema.type === 'record' ? { ...jsonSchema, type: 'object' } : undefined,
    });
    return {
      file: fileURLToPath(new URL(`../${path}`, import.meta.url)),
      text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`,
    };
  });
}

if (import.meta.main) {
  for (const { file, text } of writeSchemas()) writeFileSync(file, text);
}
