/**
 * Names that an operating system or an editor gives to files of its own: dot files such as `.DS_Store` and `.#a.json`,
 * `Thumbs.db`, locks of office programs (`~$a.json`), backups (`a.json~`) and automatic copies (`#a.json#`).
 */
const hidden = /^(?:\.|~\$|#.*#$|(?:(?:eh)?thumbs\.db|desktop\.ini)$)|~$/i;

/** Dot files of a public folder that browsers or hosts ask for. */
const published = ['.well-known', '.htaccess', '.nojekyll', '.domains', '.assetsignore'];

/** Whether the name of a file or folder is that of a hidden file. */
export function isHiddenName(name: string): boolean {
  return hidden.test(name);
}

/** Whether a file or folder of this name in a public folder is published. */
export function isPublishedName(name: string): boolean {
  return !isHiddenName(name) || published.includes(name);
}
