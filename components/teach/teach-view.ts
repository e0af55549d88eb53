import type { TextKey } from '../../locales/translate.ts';

/** What the person is asked to point at. */
export type TeachStep =
  | 'customer'
  | 'agent'
  | 'composer'
  | 'end'
  | 'note'
  | 'name'
  | 'status'
  | 'noteMode'
  | 'closed'
  | 'older'
  | 'other'
  | 'review';

/** The steps that everybody takes, in order; the rest are offered at the last. */
export const MAIN_STEPS: readonly TeachStep[] = ['customer', 'agent', 'composer', 'end', 'review'];

/** What a row is read as; `none`: no message; `unknown`: nobody's, as far as can be told. */
export type RowSide = 'customer' | 'agent' | 'note' | 'none' | 'unknown';

export interface TeachRow {
  element: Element;
  side: RowSide;
  /** The words, as they are read; they stay in the page. */
  text: string;
}

/** All that the overlay draws. */
export interface TeachView {
  step: TeachStep;
  host: string;
  /** This host was taught before. */
  known: boolean;
  /** Why nothing is read yet. */
  problem: TextKey | null;
  /** The frame of another address that was pointed at last: `address` is null where it has none. */
  frame: { address: string | null } | null;
  /** What is not sure. */
  doubts: readonly TextKey[];
  /** In the order of time. */
  rows: readonly TeachRow[];
  /** The row whose side the person is asked for. */
  asked: Element | null;
  /** What has been pointed at, beside the messages. */
  has: Record<Exclude<TeachStep, 'customer' | 'agent' | 'other' | 'review'>, boolean>;
  /** The page is the person's to use: nothing is pointed at. */
  free: boolean;
  /** The steps that few helpdesks need are offered. */
  more: boolean;
  /** What the last action came to. */
  note: TextKey | null;
}

/** What a person can do in the steps. */
export interface Teaching {
  choose(element: Element): void;
  back(): void;
  skip(): void;
  /** The page stands as the step has asked for. */
  ready(): void;
  goTo(step: TeachStep): void;
  /** Offers the steps that few helpdesks need, or puts them away. */
  more(): void;
  /** The person says what a row is. */
  label(element: Element, side: RowSide): void;
  swap(): void;
  restart(): void;
}

/** What the overlay asks of whoever mounts it. */
export interface TeachWants extends Teaching {
  /** The element at a point of the window, through shadow roots and frames. */
  elementAt(x: number, y: number): Element | null;
  /** Where an element stands in the window, whatever frame it is in. */
  rectOf(element: Element): DOMRect;
  /** What can be pointed at in this step without a mouse, in the order of the page. */
  candidates(step: TeachStep): Element[];
  parentOf(element: Element): Element | null;
  /** True where the other stands behind the one in the order of the page. */
  follows(one: Element, other: Element): boolean;
  /** Murshid is to be turned on in the frame that was pointed at, and taught there. */
  turnOnFrame(): void;
  save(): void;
  exportFile(): void;
  leave(): void;
}
