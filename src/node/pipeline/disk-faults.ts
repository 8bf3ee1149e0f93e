/** What the system says of a place that cannot be written, and what it means. */
const faults = new Map([
  ['ENOSPC', 'The disk is full. Make room'],
  ['EDQUOT', 'The disk has no more room for this user. Make room'],
  ['EROFS', 'The disk can only be read. Let the build write there, or give it other folders'],
  ['EACCES', 'The build may not write there. Change the rights, or give it other folders'],
  ['EPERM', 'The build may not write there. Change the rights, or give it other folders'],
  ['ENOTDIR', 'A file stands where a folder is needed. Remove it, or give the build other folders'],
  ['EEXIST', 'A file stands where a folder is needed. Remove it, or give the build other folders'],
  ['EIO', 'The disk does not work as it should. Look after it'],
  ['EMFILE', 'The system allows too few open files. Raise its limit (ulimit -n)'],
]);

/**
 * Says of an error of the disk what a publisher can do about it; errors from threads keep no code, but their message
 * begins with it. Any other error is given back as it is.
 *
 * @param isPublished whether the new site stands there already
 */
export function explainDiskFault(error: unknown, isPublished: boolean): unknown {
  if (!(error instanceof Error)) return error;
  const meaning = faults.get(/^([A-Z]+): /.exec(error.message)?.[1] ?? '');
  if (!meaning) return error;
  const state = isPublished
    ? 'The new site is published; what belongs beside it may be missing.'
    : 'The site that was there before is as it was.';
  const explained = new Error(`${meaning}, and build again. ${state}\n  ${error.message}`, { cause: error });
  // Where in our code it was noticed frees no disk.
  explained.stack = explained.message;
  return explained;
}
