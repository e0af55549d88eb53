import file from './acts.json' with { type: 'json' };
import { decodeModel } from './model-file.ts';
import { type Model, Recogniser } from './recogniser.ts';

let loading: Promise<void> | undefined;
let loaded: Recogniser | undefined;

/** Unfolds the model that ships, once; whoever reads acts with it waits for this first. */
export function loadModel(): Promise<void> {
  loading ??= shippedModel().then((model) => {
    loaded = new Recogniser(model);
  });
  return loading;
}

/** @throws Error where nobody has waited for `loadModel`. */
export function shippedRecogniser(): Recogniser {
  if (!loaded) throw new Error('The model of acts is not loaded; wait for loadModel() first.');
  return loaded;
}

/** Unfolds it anew. */
export function shippedModel(): Promise<Model> {
  return decodeModel(file);
}
