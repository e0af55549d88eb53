import file from './acts.json' with { type: 'json' };
import { decodeModel } from './model-file.ts';
import { type Model, Recogniser } from './recogniser.ts';

let made: Recogniser | undefined;

/** The model that ships, unfolded when it is first asked for. */
export function shippedRecogniser(): Recogniser {
  made ??= new Recogniser(shippedModel());
  return made;
}

/** Unfolds it anew. */
export function shippedModel(): Model {
  return decodeModel(file);
}
