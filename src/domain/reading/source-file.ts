/** A path inside a JSON document: keys and array indexes from the root. */
export type JsonPath = readonly (string | number)[];

/** A JSON file as it was read: its text, its value, and where each value stands. */
export interface SourceFile {
  /** the file as the editor knows it, relative to the project */
  file: string;
  /** the parsed value; undefined when the text is not JSON */
  value: unknown;
  /** line and column, from 1, of the value at a path, or of the nearest value that contains it */
  position(path: JsonPath): { line: number; column: number };
  /** the value at a path; undefined when there is none */
  valueAt(path: JsonPath): unknown;
  /** the keys that the schema knows at a path */
  knownKeys(path: JsonPath): readonly string[];
}
