/** The path of a picture in the public folder. */
export const imagePath = /^\/(?!.*(?:\/\/|\.\.))(?!\/)[^\s\p{Cc}\p{Cs}\\%?#]+$/u;

/** What `imagePath` accepts, for messages. */
export const imagePathForm =
  'a file path that starts with one / and does not contain .., \\, %, ?, # or spaces';

/** What file names may not have where their path is a URL. */
const notInPaths = /[\s%?#]+/g;

const saveFix =
  'Save the picture in the folder "public" and write its path there, such as "/images/site.webp".';

/** Paths of Windows in JSON without doubled backslashes: \n of C:\news is a line break there. */
const withBackslashes = (src: string) =>
  src.replace(/[\n\t\r\b\f]/g, (character) => JSON.stringify(character).slice(1, -1));

/**
 * Says how the path of a picture is written.
 *
 * @param src a path that does not match `imagePath`
 * @returns what to do; undefined if the field's description says it
 */
export function explainImagePath(src: string): string | undefined {
  if (src.length > 300) return undefined;
  if (/^(?:https?:|data:|\/\/)/i.test(src)) return saveFix;
  if (/^(?:cid|blob|content|about):/i.test(src)) return saveFix;
  const [plain = ''] = withBackslashes(src).split(/(?<=\.\w{3,4})[?#]/);
  const slashes = plain
    .trim()
    .replaceAll('\\', '/')
    .replace(/(?<=.)\/{2,}/g, '/');
  const name = slashes.slice(slashes.lastIndexOf('/') + 1);
  const isElsewhere = /^(?:[a-z]:|file:|~|\/\/)/i.test(slashes) || slashes.includes('..');
  const path = isElsewhere ? `/images/${name}` : `/${slashes.replace(/^(?:\.?\/)?(?:public\/)?/, '')}`;
  const isRenamed = decode(path).search(notInPaths) >= 0;
  const written = decode(path).replace(notInPaths, '-');
  if (!imagePath.test(written)) return undefined;
  const newName = written.slice(written.lastIndexOf('/') + 1);
  const file = `"public${written}"`;
  if (isElsewhere) return `Save the picture as ${file} and write "${written}".`;
  return isRenamed && newName !== name
    ? `Rename the file to "${newName}", without spaces, %, ? and #, and write "${written}".`
    : `Write "${written}" for the file ${file}.`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
