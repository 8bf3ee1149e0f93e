import path from 'node:path';
import { hashText } from '#lib/hash.ts';

/** 26 letters for the first place, then three of 36: some 1.2 million names for some hundreds of classes. */
const names = 26 * 36 ** 3;

/**
 * Names the classes of CSS modules, in four letters and digits: names stand in every page, some hundred times each,
 * and longer ones cost an article 4 % of its bytes.
 *
 * @returns a function from a class and its file to the name, the same for the browser and the renderer
 * @throws Error when two classes would have the same name
 */
export function createClassNames(): (name: string, file: string) => string {
  const owners = new Map<string, string>();
  return (name, file) => {
    const owner = `${path.basename(path.dirname(file))}/${path.basename(file)} .${name}`;
    const number = hashText(owner) % names;
    const short =
      String.fromCharCode(97 + Math.floor(number / 36 ** 3)) +
      (number % 36 ** 3).toString(36).padStart(3, '0');
    const other = owners.get(short);
    if (other !== undefined && other !== owner)
      throw new Error(`${owner} and ${other} would have the same name. Rename one of them.`);
    owners.set(short, owner);
    return short;
  };
}
