import { Check } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FlowNode } from '../../rules/engine/pack/knowledge.ts';
import type { PlaybookView } from '../../stores/conversations/guide-view.ts';
import { useTranslate } from '../foundations/translation.tsx';
import {
  boxWidth,
  edgeKey,
  type FlowLayout,
  layoutFlow,
  type Placed,
  type Size,
} from './flow-layout.ts';
import './flow-chart.css';

interface FlowChartProps {
  playbook: PlaybookView;
  onStep: (step: string, done: boolean) => void;
}

/**
 * A playbook as a flow chart, from the same data as its steps. The boxes are text that is measured
 * and then placed; to a screen reader they are a list, each with where it leads.
 */
export function FlowChart({ playbook, onStep }: FlowChartProps) {
  const { flow } = playbook;
  const t = useTranslate();
  const arrow = useId();
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<FlowLayout | null>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const labels = sizesIn(element, 'label');
      const fitting = boxWidth(flow, labels, element.clientWidth);
      // Text breaks otherwise in boxes of another width: they are drawn first, then placed.
      if (fitting !== width) setWidth(fitting);
      else setDrawn(layoutFlow(flow, sizesIn(element, 'box'), labels, t.dir === 'rtl'));
    };
    measure();
    // Other widths, and fonts that arrive late.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const one of element.querySelectorAll('[data-box]')) observer.observe(one);
    return () => observer.disconnect();
  }, [flow, t, width]);

  const texts = new Map(flow.nodes.map((node) => [node.id, textOf(playbook, node)[t.language]]));
  const done = new Set(playbook.steps.filter((step) => step.done).map(({ id }) => id));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide chart is scrolled by keyboard too.
    <section className="flow-frame" ref={frame} tabIndex={0} aria-label={t('flow.title')}>
      <div className="flow" style={drawn ? sizeOf(drawn) : undefined} data-drawn={drawn !== null}>
        {drawn !== null && (
          <svg
            viewBox={`0 0 ${drawn.width} ${drawn.height}`}
            aria-hidden="true"
            focusable="false"
            style={sizeOf(drawn)}
          >
            <defs>
              <marker
                id={arrow}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path className="flow-head" d="M0 0.5L8 4L0 7.5z" />
              </marker>
            </defs>
            {drawn.arrows.map(({ path }, place) => (
              <path
                key={edgeKey(place)}
                className="flow-arrow"
                d={path}
                markerEnd={`url(#${arrow})`}
              />
            ))}
            {flow.nodes.map(({ id, kind }) => {
              const box = drawn.boxes.get(id);
              return box && <Shape key={id} kind={kind} box={box} done={done.has(id)} />;
            })}
          </svg>
        )}
        <ol>
          {flow.nodes.map(({ id, kind }) => (
            <li key={id} style={placeOf(drawn?.boxes.get(id))}>
              <div
                className={`flow-box ${kind}`}
                data-box={id}
                style={{ inlineSize: width ?? undefined }}
              >
                {kind === 'step' ? (
                  <button
                    type="button"
                    aria-pressed={done.has(id)}
                    onClick={() => onStep(id, !done.has(id))}
                  >
                    {done.has(id) && <Check size={13} aria-hidden="true" />}
                    {texts.get(id)}
                  </button>
                ) : (
                  texts.get(id)
                )}
                <Ways playbook={playbook} from={id} texts={texts} />
              </div>
            </li>
          ))}
        </ol>
        {flow.edges.map(({ when }, place) => {
          if (when === undefined) return null;
          return (
            <span
              key={edgeKey(place)}
              className="flow-label"
              data-label={edgeKey(place)}
              aria-hidden="true"
              style={placeOf(drawn?.arrows[place]?.label)}
            >
              <bdi>{when[t.language]}</bdi>
            </span>
          );
        })}
      </div>
    </section>
  );
}

/** Sizes of the boxes or the labels, by name. */
function sizesIn(frame: HTMLElement, name: 'box' | 'label'): Map<string, Size> {
  const found = frame.querySelectorAll<HTMLElement>(`[data-${name}]`);
  return new Map(
    [...found].map((one) => [
      one.dataset[name] ?? '',
      { width: one.offsetWidth, height: one.offsetHeight },
    ]),
  );
}

function textOf(playbook: PlaybookView, node: FlowNode) {
  if (node.kind !== 'step') return node.text;
  const step = playbook.steps.find(({ id }) => id === node.id);
  return step?.text ?? playbook.title;
}

/** Where a box leads, for those who do not see the arrows. */
function Ways({
  playbook,
  from,
  texts,
}: {
  playbook: PlaybookView;
  from: string;
  texts: ReadonlyMap<string, string>;
}) {
  const t = useTranslate();
  const ways = playbook.flow.edges.filter((edge) => edge.from === from);
  if (ways.length === 0) return null;
  const said = ways.map(({ to, when }) => {
    const next = texts.get(to) ?? to;
    return when === undefined
      ? t('flow.next', { next })
      : t('flow.nextWhen', { next, answer: when[t.language] });
  });
  return <span className="spoken">{` ${said.join(' ')}`}</span>;
}

/** A step is a box, where it begins and ends is rounded, and a question comes to a point. */
function Shape({ kind, box, done }: { kind: FlowNode['kind']; box: Placed; done: boolean }) {
  const { x, y, width, height } = box;
  const [left, top] = [x - width / 2, y - height / 2];
  if (kind !== 'question') {
    const round = kind === 'step' ? 9 : Math.min(20, height / 2);
    const at = { x: left, y: top, width, height, rx: round };
    return <rect className="flow-shape" data-kind={kind} data-done={done} {...at} />;
  }
  const [right, bottom, point] = [left + width, top + height, 10];
  const corners = [
    [left + point, top],
    [right - point, top],
    [right, y],
    [right - point, bottom],
    [left + point, bottom],
    [left, y],
  ];
  return <polygon className="flow-shape" data-kind={kind} points={corners.join(' ')} />;
}

function sizeOf({ width, height }: FlowLayout) {
  return { inlineSize: width, blockSize: height };
}

/** Places are measured from the left, whichever way is read: the arrows' are too. */
function placeOf(place: Placed | null | undefined) {
  if (!place) return undefined;
  const { x, y, width, height } = place;
  return { transform: `translate(${x - width / 2}px, ${y - height / 2}px)` };
}
