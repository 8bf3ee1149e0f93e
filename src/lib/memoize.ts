/**
 * Makes a function that works out each of its answers once.
 *
 * @param make a pure function of a text; only for texts of which there are few, since all answers are kept
 */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      known.set(text, value);
    }
    return value;
  };
}
