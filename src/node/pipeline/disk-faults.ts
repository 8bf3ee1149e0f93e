import { hideStack } from '#lib/hide-stack.ts';

/** Explanations of file system errors, by error code. */
const explanations = new Map([
  ['ENOSPC', 'The disk is full. Free some space'],
  ['EDQUOT', 'The disk quota of this user is used up. Free some space'],
  ['EROFS', 'The disk is read-only. Make it writable, or choose other folders'],
  ['EACCES', 'The build may not write there. Change the permissions, or choose other folders'],
  ['EPERM', 'The build may not write there. Change the permissions, or choose other folders'],
  ['ENOTDIR', 'A file is in the way of a folder. Remove it, or choose other folders'],
  ['EEXIST', 'A file is in the way of a folder. Remove it, or choose other folders'],
  ['EIO', 'The disk reported an input/output error. Check the disk'],
  ['EMFILE', 'Too many files are open. Raise the limit (ulimit -n)'],
]);

/**
 * Explains a file system error to publishers. The code is read from the message, since errors from threads lose theirs.
 *
 * @param isPublished whether the new site has replaced the old one
 * @returns an Error with the explanation; any other error unchanged
 */
export function explainDiskFault(error: unknown, isPublished: boolean): unknown {
  if (!(error instanceof Error)) return error;
  const explanation = explanations.get(/^([A-Z]+): /.exec(error.message)?.[1] ?? '');
  if (!explanation) return error;
  const state = isPublished
    ? 'The new site is published; files beside it may be missing.'
    : 'The existing site is unchanged.';
  return hideStack(
    new Error(`${explanation}, and build again. ${state}\n  ${error.message}`, { cause: error }),
  );
}
