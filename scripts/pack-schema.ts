/**
 * Writes the JSON Schemas of `rules/`, from which an editor completes and checks packs while they
 * are typed, from the very schemas that the pack check uses: `npx node scripts/pack-schema.ts`,
 * then `npm run format`. What JSON Schema cannot say (ids that must exist, examples that must
 * hold) is told by `npm run pack -- check`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import {
  packFolderSchema,
  packSchema,
  phraseListSchema,
  ruleSchema,
} from '../stores/pack-schema.ts';

const SCHEMAS = {
  'pack.schema.json': { title: 'A Murshid pack', schema: packSchema },
  'pack-folder.schema.json': {
    title: "The pack.json of a pack's folder",
    schema: packFolderSchema,
  },
  'rule.schema.json': { title: "A rule of a pack's folder", schema: ruleSchema },
  'phrases.schema.json': {
    title: "A list of phrases of a pack's folder",
    schema: phraseListSchema,
  },
} as const;

/** The JSON Schema files of `rules/`, by name, as they are to be written. */
export function writeSchemas(): { file: string; text: string }[] {
  return Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
    const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12' });
    return {
      file: fileURLToPath(new URL(`../rules/${name}`, import.meta.url)),
      text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`,
    };
  });
}

if (import.meta.main) {
  for (const { file, text } of writeSchemas()) writeFileSync(file, text);
}
