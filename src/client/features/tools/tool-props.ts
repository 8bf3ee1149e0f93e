/** What a tool is given. */
export interface ToolProps {
  /** what the reader has pressed, or the page where it is no button; the focus returns to it */
  trigger: HTMLElement;
  /** how often it has been pressed since the tool was opened: the tool says what it means to press it again */
  asked: number;
  close(): void;
}
