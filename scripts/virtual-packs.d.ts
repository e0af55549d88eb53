declare module 'virtual:packs' {
  /** The presets, by id. */
  const packs: Readonly<Record<string, import('../rules/engine/pack.ts').Pack>>;
  export default packs;
  /** Their phrases, compiled, by the id of the preset. Parsed anew whenever they are asked for. */
  export const compiled: Readonly<
    Record<string, import('../rules/engine/text/reader.ts').CompiledReader>
  >;
}
