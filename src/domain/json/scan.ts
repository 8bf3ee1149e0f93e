/** What keeps a text from being JSON. */
export interface SyntaxFault {
  /** where, in UTF-16 code units from the beginning */
  offset: number;
  message: string;
  fix: string;
}

/** A part of the text; `end` is the offset after it. */
export interface Token {
  start: number;
  end: number;
}

/** An object or list whose end has not been read yet. */
export interface Container {
  start: number;
  bracket: '{' | '[';
  /** the beginning and the indentation of its line */
  lineStart: number;
  indent: number;
}

/** How far a text has been read. */
export interface Scan {
  readonly content: string;
  /** the offset of the next token */
  offset: number;
  /** the beginning and the indentation of its line */
  lineStart: number;
  indent: number;
  /** what may come next: `first` values and keys may also be the end of the list or object, `comma` is also its end */
  expected: 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma';
  /** the last token */
  previous: Token;
  open: Container[];
  /** the outermost value, once it is complete */
  root?: Token;
  /** the first object or list whose end is further left than its beginning, so that one in it may lack its end */
  suspect?: Container;
}
