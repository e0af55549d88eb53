import { type ReactNode, useId } from 'react';
import './segmented.css';

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; text: ReactNode; spoken?: string; lang?: string }[];
  locked?: boolean;
  onChange: (value: Value) => void;
}

/** One of a few: native radio buttons, so arrow keys and screen readers work as people expect. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented" disabled={props.locked}>
      <legend className="spoken">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            className="spoken"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            aria-label={option.spoken}
          />
          <span aria-hidden={option.spoken === undefined ? undefined : true}>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
