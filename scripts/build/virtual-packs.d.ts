declare module 'virtual:packs' {
  /** The presets, by id. */
  export const packs: import('../../stores/packs/bundled-packs.ts').Bundle['packs'];
  /** A new book at each call, in which the phrases of the presets stand compiled. */
  export const openPhrasebook: import('../../stores/packs/bundled-packs.ts').Bundle['openPhrasebook'];
}
