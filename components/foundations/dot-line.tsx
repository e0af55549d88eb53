import './dot-line.css';

/** Short facts with a dot between each two. Where the line is too long for its place, none is left at an end. */
export function DotLine({ parts }: { parts: readonly string[] }) {
  return (
    <p className="small dot-line">
      {parts.map((part) => (
        // With a space: what is copied, or read out, is not one word.
        <span key={part}>{`${part} `}</span>
      ))}
    </p>
  );
}
