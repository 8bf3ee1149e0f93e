/** A path inside a JSON document: keys and array indexes from the root. */
export type JsonPath = readonly (string | number)[];

/** A parsed JSON file with the positions of its values. */
export interface SourceFile {
  /** relative to the project */
  file: string;
  /** undefined if the text is not JSON */
  value: unknown;
  /** line and column, from 1, of the value at a path or of its nearest existing parent */
  position(path: JsonPath): { line: number; column: number };
  valueAt(path: JsonPath): unknown;
  /** the keys that the schema allows at a path */
  knownKeys(path: JsonPath): readonly string[];
}
