export interface ToolProps {
  /** the pressed button, or the `main` element; the focus returns to it */
  trigger: HTMLElement;
  /** how often the button has been pressed since the tool was opened; each tool decides what a second press does */
  pressCount: number;
  close(): void;
}
