import { lstatSync } from 'node:fs';
import type { Problem } from '#domain/reading/problems.ts';
import { formatCodePoint } from '#domain/schema/characters.ts';
import { lineAndColumn } from '#lib/text/line-and-column.ts';
import { binaryFormatOf } from '#node/files/file-formats.ts';
import { errorCode } from '#node/files/write-file.ts';
import { findMisnamed } from './unread-stories.ts';

const atStart = { line: 1, column: 1, path: '' };

/** A problem with a whole file or folder. */
export function fileProblem(file: string, message: string, fix: string): Problem {
  return { file, ...atStart, message, fix };
}

/**
 * The problem of a file or folder that does not exist, with the name beside it that is probably meant.
 *
 * @param fix what to do if there is none
 */
export function missing(file: string, absolute: string, fix: string): Problem {
  const found = findMisnamed(absolute);
  const name = file.replace(/^.*\//, '');
  return fileProblem(file, 'does not exist', found === undefined ? fix : `Rename “${found}” to “${name}”.`);
}

/**
 * Explains why a file cannot be read.
 *
 * @param absolute its absolute path
 */
export function unreadable(file: string, absolute: string, error: unknown): Problem {
  switch (errorCode(error)) {
    case 'ENOENT':
      return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()
        ? fileProblem(file, 'is a link to a file that does not exist', 'Remove it, or correct the link.')
        : missing(file, absolute, 'Create it, as in the examples of docs/authoring.md.');
    case 'ELOOP':
      return fileProblem(file, 'is a link that leads back to itself', 'Remove it, or correct the link.');
    case 'EACCES':
    case 'EPERM':
      return fileProblem(
        file,
        'cannot be read: permission denied',
        'Allow the user who builds the site to read it.',
      );
    default:
      return fileProblem(
        file,
        `cannot be read: ${(error as Error).message}`,
        'Fix the file, or the setting that points to it.',
      );
  }
}

/** Recognises files of other formats and in UTF-16 by their first bytes; returns undefined for others. */
export function findOtherEncoding(file: string, bytes: Buffer): Problem | undefined {
  const start = bytes.toString('latin1', 0, 4);
  const name = binaryFormatOf(bytes);
  if (name !== undefined)
    return fileProblem(
      file,
      `is ${name}`,
      `Replace it with ${file.endsWith('.md') ? 'Markdown' : 'JSON'}, or save it under another name.`,
    );
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff|[{[#\s]\0|\0[{[#\s])/.test(start);
  return isUtf16 ? fileProblem(file, 'is UTF-16 text, not UTF-8', 'Save it as UTF-8.') : undefined;
}

/** Reports the first byte of a file that is not UTF-8. */
export function notUtf8(file: string, bytes: Buffer): Problem {
  const text = bytes.toString('utf8');
  let offset = 0;
  let byteOffset = 0;
  // A replacement character stands for an invalid byte, or for itself.
  for (const part of text.split('\ufffd')) {
    offset += part.length;
    byteOffset += Buffer.byteLength(part);
    if (bytes.toString('hex', byteOffset, byteOffset + 3) !== 'efbfbd') break;
    offset += 1;
    byteOffset += 3;
  }
  const byte = bytes.subarray(byteOffset, byteOffset + 1);
  const isAlone = [bytes[byteOffset - 1], bytes[byteOffset + 1]].every((other = 0) => other < 0x80);
  const western = isAlone ? new TextDecoder('windows-1252').decode(byte) : '';
  const found = `the byte ${byte.toString('hex').toUpperCase()} stands here`;
  // Control characters and signs are unlikely, and letters of other scripts have two bytes.
  const guess = /[\p{L}\p{P}]/u.test(western)
    ? `, in Windows-1252 ${western} (${formatCodePoint(western)})`
    : '';
  return {
    ...fileProblem(file, `is not UTF-8 text: ${found}${guess}`, 'Save it as UTF-8.'),
    ...lineAndColumn(text.replace(/^\ufeff/, ''), text.startsWith('\ufeff') ? offset - 1 : offset),
  };
}
