import { showToast } from '#lib/browser/toast.ts';

/**
 * Opens the platform's share sheet; where there is none, or it will not open, the link is copied.
 *
 * @returns false where the link can only be shown
 */
export async function shareLink(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    // The reader has thought better of it.
    return (error instanceof DOMException && error.name === 'AbortError') || copyLink(url);
  }
}

/**
 * Copies a link and says so.
 *
 * @returns false where the clipboard is missing or closed to the page
 */
export async function copyLink(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    showToast('Link copied.');
    return true;
  } catch {
    return false;
  }
}

/** Without fragment and without what others have put behind the address to follow readers. */
export function addressOfPage(): string {
  return window.location.origin + window.location.pathname;
}
