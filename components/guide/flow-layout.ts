import { graphlib, layout } from '@dagrejs/dagre';
import type { Playbook } from '../../rules/engine/pack/knowledge.ts';

type Flow = Playbook['flow'];

export interface Size {
  width: number;
  height: number;
}

/** A box by its middle, in px from the start and the top of the drawing. */
export interface Placed extends Size {
  x: number;
  y: number;
}

/** A flow chart in places: the line of reading runs from 0 to `width`. */
export interface FlowLayout extends Size {
  boxes: Map<string, Placed>;
  arrows: { from: string; to: string; path: string; label: Placed | null }[];
}

/** Between boxes of a row, and between rows; px. */
const BESIDE = 14;
const BELOW = 22;
/** A box takes at least so much to stay readable, and at most so much to stay together; px. */
const NARROWEST = 104;
const WIDEST = 220;
/** The width is found to within so many px. */
const STEP = 4;
/** Arrows and outlines reach this far over; px. */
const MARGIN = 3;

/**
 * Places the boxes of a flow from top to bottom, and draws the arrows between them. `labels` are
 * the sizes of the answers on the arrows, by `edgeKey`. Where `mirrored`, it is drawn from right
 * to left.
 */
export function layoutFlow(
  flow: Flow,
  boxes: ReadonlyMap<string, Size>,
  labels: ReadonlyMap<string, Size>,
  mirrored: boolean,
): FlowLayout {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ nodesep: BESIDE, ranksep: BELOW, edgesep: 8, marginx: MARGIN, marginy: MARGIN });
  for (const { id } of flow.nodes) {
    const { width, height } = boxes.get(id) ?? { width: NARROWEST, height: 40 };
    graph.setNode(id, { width, height });
  }
  for (const [place, { from, to }] of flow.edges.entries()) {
    const { width, height } = labels.get(edgeKey(place)) ?? { width: 0, height: 0 };
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, edgeKey(place));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const turn = (x: number): number => (mirrored ? width - x : x);
  const places = flow.nodes.map(({ id }): [string, Placed] => {
    const { x, y, width, height } = graph.node(id);
    return [id, { x: turn(x), y, width, height }];
  });
  const arrows = flow.edges.map(({ from, to }, place) => {
    const drawn: Partial<Point> & { points?: Point[] } = graph.edge(from, to, edgeKey(place));
    const { points = [], x = 0, y = 0 } = drawn;
    const size = labels.get(edgeKey(place));
    return {
      from,
      to,
      path: curve(points.map((point) => ({ x: turn(point.x), y: point.y }))),
      label: size ? { x: turn(x), y, ...size } : null,
    };
  });
  return { width, height, boxes: new Map(places), arrows };
}

/** Name of an arrow by its place in the flow: two may join the same boxes. */
export function edgeKey(place: number): string {
  return `edge-${place}`;
}

/**
 * How wide the boxes of a flow may be, so that the whole fits into `available` px; as narrow as
 * can be read where nothing does. How high they are plays no part in that.
 */
export function boxWidth(flow: Flow, labels: ReadonlyMap<string, Size>, available: number): number {
  const fits = (width: number): boolean => {
    const boxes = new Map(flow.nodes.map(({ id }) => [id, { width, height: 40 }]));
    return layoutFlow(flow, boxes, labels, false).width <= available;
  };
  let [narrow, wide] = [NARROWEST, WIDEST];
  while (wide - narrow > STEP) {
    const middle = Math.round((narrow + wide) / 2);
    if (fits(middle)) narrow = middle;
    else wide = middle;
  }
  return narrow;
}

interface Point {
  x: number;
  y: number;
}

/** A line through all points that bends softly at those between its ends. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  for (const [place, point] of rest.entries()) {
    const next = rest[place + 1];
    if (next === undefined) path += `L${at(point)}`;
    else path += `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  }
  return path;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
