import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { RouterState } from 'react-router';
import { pressKey } from '#client/features/keys/press-key.ts';
import { lazyModule, reportMissing } from '#lib/browser/lazy-module.ts';
import type { ToolProps } from './tool-props.ts';
import styles from './tools.module.css';

type ToolModule = { Tool: ComponentType<ToolProps> };

/** The tools by the value of `data-tool`. */
const tools = {
  listen: lazyModule<ToolModule>(() => import('#client/features/listening/listen-tool.tsx')),
  share: lazyModule<ToolModule>(() => import('#client/features/sharing/share-tool.tsx')),
  text: lazyModule<ToolModule>(() => import('#client/features/text-settings/text-tool.tsx')),
  keys: lazyModule<ToolModule>(() => import('#client/features/keys/keys-tool.tsx')),
  quote: lazyModule<ToolModule>(() => import('#client/features/sharing/quote-tool.tsx')),
};
type ToolName = keyof typeof tools;

interface OpenTool extends Omit<ToolProps, 'close'>, ToolModule {
  name: ToolName;
  /** the page on which it was opened: it closes with it */
  pathname: string;
}

let openTools: readonly OpenTool[] = [];
/** Beside the application, so that the first page of a visit holds no place for tools. */
const place = document.body.appendChild(document.createElement('div'));
place.className = styles.tools ?? '';
const root = createRoot(place);
// The page keeps so much free of what has the focus (tools.module.css): on a phone tools take a third of the window.
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--tools', `${place.offsetHeight}px`),
).observe(place);

function show(next: readonly OpenTool[]): void {
  openTools = next;
  root.render(
    openTools.map(({ name, Tool, trigger, asked, pathname }) => (
      <Tool
        key={pathname + name}
        trigger={trigger}
        asked={asked}
        close={() => show(openTools.filter((tool) => tool.name !== name))}
      />
    )),
  );
}

/** Closes the tools of the page that the reader has left; called by the router. */
export function closeTools({ navigation }: Pick<RouterState, 'navigation'>): void {
  const { pathname } = window.location;
  if (navigation.state === 'idle' && openTools.some((tool) => tool.pathname !== pathname))
    show(openTools.filter((tool) => tool.pathname === pathname));
}

/**
 * Does what an event asks for: a button asks for the tool that it names, selected words ask for a link to them, and
 * keys do what their list says.
 */
export function takeEvent(event: Event): void {
  const { target, type } = event;
  const page = document.querySelector('main');
  const button = (target as Element).closest?.<HTMLElement>('[data-tool]');
  if (event instanceof KeyboardEvent) {
    if (page) pressKey(event, () => openTool('keys', page));
  } else if (type === 'selectionchange') {
    if (page?.contains(document.getSelection()?.anchorNode ?? null)) openTool('quote', page);
  } else if (button) openTool(button.dataset.tool as ToolName, button, type === 'click');
}

/**
 * Fetches a tool, and opens it if the reader is still on the page.
 *
 * @param asked false where the reader has only pointed at its button
 */
function openTool(name: ToolName, trigger: HTMLElement, asked = true): void {
  const { pathname } = window.location;
  const open = ({ Tool }: ToolModule) => {
    if (window.location.pathname !== pathname) return;
    const before = openTools.find((tool) => tool.name === name);
    const tool = { Tool, name, pathname, trigger, asked: (before?.asked ?? 0) + 1 };
    show([...openTools.filter((other) => other.name !== name), tool]);
  };
  if (asked) tools[name](open, reportMissing);
  else tools[name]();
}
