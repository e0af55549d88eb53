import { Fragment } from 'react';
import { sentencesOf } from './sentences.ts';
import './sentence-lines.css';

/** A text whose lines end with its sentences, where they fit. */
export function SentenceLines({ text }: { text: string }) {
  return sentencesOf(text).map((sentence) => (
    <Fragment key={sentence}>
      <span className="sentence-line">{sentence}</span>{' '}
    </Fragment>
  ));
}
