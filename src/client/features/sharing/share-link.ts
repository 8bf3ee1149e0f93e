import * as messages from 'virtual:gigawatt/messages';
import { showToast } from '#lib/browser/toast.ts';

/**
 * Opens the device's share dialog or, if that fails, copies the link.
 *
 * @returns false if neither works
 */
export async function shareLink(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    // An abort means that the reader closed the dialog.
    return (error instanceof DOMException && error.name === 'AbortError') || copyLink(url);
  }
}

/**
 * Copies a link and confirms it with a toast.
 *
 * @returns false if the clipboard is not available
 */
export async function copyLink(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    showToast(messages.linkCopied);
    return true;
  } catch {
    return false;
  }
}

/** The page's URL without its fragment and query, which may hold tracking parameters. */
export function currentPageUrl(): string {
  return window.location.origin + window.location.pathname;
}
