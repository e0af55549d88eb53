import { stretchesOf } from '../../rules/snippets/search.ts';

/** A text with what was searched for marked in it. */
export function Marked({ text, query }: { text: string; query: string }) {
  let from = 0;
  const parts = stretchesOf(query, text).flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
