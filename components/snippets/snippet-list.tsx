import { type DragEvent, useState } from 'react';
import type { SnippetList as Listed, SnippetItem } from '../../stores/snippets/snippet-protocol.ts';
import { useTranslate } from '../foundations/translation.tsx';
import type { ChosenText } from './chosen-text.ts';
import { type Stop, stopOf, walk } from './list-keys.ts';
import { SnippetRow } from './snippet-row.tsx';

interface SnippetListProps {
  /** What was found, best first. */
  items: readonly SnippetItem[];
  list: Listed;
  query: string;
  /** Pins can be moved: all of them are shown, in the agent's order. */
  movable: boolean;
  onUse: (item: SnippetItem, chosen: ChosenText) => void;
  onEdit: (item: SnippetItem) => void;
  /** Puts a pin before another; at the end of the pins where that is null. */
  onMove: (id: string, before: string | null) => void;
  /** Said to those who do not see it. */
  onSay: (what: string) => void;
  /** The keyboard has left the list at its top, or something was typed. */
  onSearch: () => void;
}

/** So many rows at first, and so many more each time: nobody reads on past them. */
const SHOWN = 40;

/**
 * Snippets, one a row. The list is one stop for Tab: arrow keys go from row to row and along what
 * can be done with one, letters go back to the search; pins are moved by dragging, or with the
 * arrow keys on their handle.
 */
export function SnippetList(props: SnippetListProps) {
  const { items, list, query, movable } = props;
  const t = useTranslate();
  const [shown, setShown] = useState(SHOWN);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [focused, setFocused] = useState<Stop | null>(null);
  const pins = items.filter(({ pack }) => pack === null);
  const rows = items.slice(0, shown);
  // Where that row is gone, the first one is the way in.
  const stop = rows.some(({ id }) => id === focused?.id) ? focused : null;

  const move = (item: SnippetItem, by: 1 | -1): void => {
    const place = pins.indexOf(item);
    const to = place + by;
    if (to < 0 || to >= pins.length) return;
    props.onMove(item.id, pins[by < 0 ? to : to + 1]?.id ?? null);
    props.onSay(t('snippets.moved', { place: to + 1, of: pins.length }));
  };
  const drop = (event: DragEvent, target: SnippetItem): void => {
    event.preventDefault();
    setOver(null);
    if (dragged === null || dragged === target.id) return;
    const from = pins.findIndex(({ id }) => id === dragged);
    const to = pins.indexOf(target);
    // Dropped on one further down it goes behind that one, and the others close up.
    props.onMove(dragged, (from < to ? pins[to + 1] : target)?.id ?? null);
    props.onSay(t('snippets.moved', { place: to + 1, of: pins.length }));
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are drawn when they come into view cannot be a table's */}
      <div
        role="grid"
        className="snippet-list"
        aria-label={t('snippets.section')}
        onFocus={({ target }) => setFocused(stopOf(target))}
        onKeyDown={(event) => walk(event, props.onSearch)}
      >
        {rows.map((item, index) => {
          const mine = movable && item.pack === null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as the list
            // biome-ignore lint/a11y/useFocusableInteractive: what stands in its cells takes the focus
            <div
              key={item.id}
              role="row"
              data-snippet={item.id}
              data-over={over === item.id}
              draggable={mine}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                // Firefox drags nothing that carries nothing; no text, which other programs would take.
                event.dataTransfer.setData('application/x-murshid-pin', item.id);
                setDragged(item.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => {
                if (dragged === null || !mine) return;
                event.preventDefault();
                setOver(item.id);
              }}
              onDrop={(event) => mine && drop(event, item)}
            >
              <SnippetRow
                item={item}
                query={query}
                language={list.language}
                known={list.known}
                first={index === 0 && query !== ''}
                onUse={(chosen) => props.onUse(item, chosen)}
                onEdit={() => props.onEdit(item)}
                onMove={mine ? (by) => move(item, by) : null}
                stop={
                  stop === null && index === 0 ? 'main' : stop?.id === item.id ? stop.part : null
                }
              />
            </div>
          );
        })}
      </div>
      {items.length > shown && (
        <button type="button" className="button text" onClick={() => setShown(shown + 2 * SHOWN)}>
          {t('snippets.more', { count: items.length - shown })}
        </button>
      )}
    </>
  );
}
