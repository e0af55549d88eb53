declare module 'virtual:packs' {
  /** The presets, by id. */
  const packs: Readonly<Record<string, import('../rules/engine/pack.ts').Pack>>;
  export default packs;
}
