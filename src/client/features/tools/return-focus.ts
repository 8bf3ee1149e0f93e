/** Returns the focus to the button that opened a tool or, if it is in a closed menu, to the menu's button. */
export function returnFocus(trigger: HTMLElement): void {
  trigger.focus();
  const menu = trigger.closest('[popover]');
  if (document.activeElement === trigger || !menu) return;
  document.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`)?.focus();
}
