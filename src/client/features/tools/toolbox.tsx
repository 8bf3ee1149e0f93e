import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { RouterState } from 'react-router';
import { handleShortcut } from '#client/features/keys/handle-shortcut.ts';
import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import type { ToolProps } from './tool-props.ts';
import styles from './tools.module.css';

type ToolModule = { Tool: ComponentType<ToolProps> };

/** The tools by the value of `data-tool`. */
const tools = {
  listen: lazyModule<ToolModule>(() => import('#client/features/listening/listen-tool.tsx')),
  share: lazyModule<ToolModule>(() => import('#client/features/sharing/share-tool.tsx')),
  text: lazyModule<ToolModule>(() => import('#client/features/text-settings/text-tool.tsx')),
  follow: lazyModule<ToolModule>(() => import('#client/features/topics/follow-tool.tsx')),
  keys: lazyModule<ToolModule>(() => import('#client/features/keys/keys-tool.tsx')),
  picture: lazyModule<ToolModule>(() => import('#client/features/picture/picture-tool.tsx')),
  quote: lazyModule<ToolModule>(() => import('#client/features/sharing/quote-tool.tsx')),
};
type ToolName = keyof typeof tools;

interface OpenTool extends Omit<ToolProps, 'close'>, ToolModule {
  name: ToolName;
  /** the page that it belongs to and closes with */
  pathname: string;
}

let openTools: readonly OpenTool[] = [];
/** Outside the application's root, so that pages need no element for tools. */
const container = document.body.appendChild(document.createElement('div'));
container.className = styles.tools ?? '';
const root = createRoot(container);
// Styles keep the focused element above the tools (tools.module.css), which cover a third of the window on a phone. In
// the next frame, since the page may get a scroll bar, which makes the tools narrower.
new ResizeObserver(() =>
  requestAnimationFrame(() =>
    document.documentElement.style.setProperty('--tools', `${container.offsetHeight}px`),
  ),
).observe(container);

function show(next: readonly OpenTool[]): void {
  openTools = next;
  root.render(
    openTools.map(({ name, Tool, trigger, pressCount, pathname }) => (
      <Tool
        key={pathname + name}
        trigger={trigger}
        pressCount={pressCount}
        close={() => show(openTools.filter((tool) => tool.name !== name))}
      />
    )),
  );
}

/** Closes the tools of a page that the reader has left. The router calls it. */
export function closeTools({ navigation }: Pick<RouterState, 'navigation'>): void {
  const { pathname } = window.location;
  if (navigation.state === 'idle' && openTools.some((tool) => tool.pathname !== pathname))
    show(openTools.filter((tool) => tool.pathname === pathname));
}

/**
 * Handles an event: opens the tool that a button names, offers a link to selected text, and handles keyboard shortcuts.
 */
export function handleEvent(event: Event): void {
  const { target, type } = event;
  const page = document.querySelector('main');
  const button = (target as Element).closest?.<HTMLElement>('[data-tool]');
  if (event instanceof KeyboardEvent) {
    if (page) handleShortcut(event, () => openTool('keys', page));
  } else if (type === 'selectionchange') {
    if (page?.contains(document.getSelection()?.anchorNode ?? null)) openTool('quote', page);
  } else if (button) openTool(button.dataset.tool as ToolName, button, type === 'click');
}

/**
 * Loads a tool and opens it if the reader is still on the page.
 *
 * @param isPressed false to only load it, for a reader who points at its button
 */
function openTool(name: ToolName, trigger: HTMLElement, isPressed = true): void {
  const { pathname } = window.location;
  const open = ({ Tool }: ToolModule) => {
    if (window.location.pathname !== pathname) return;
    const before = openTools.find((tool) => tool.name === name);
    const tool = { Tool, name, pathname, trigger, pressCount: (before?.pressCount ?? 0) + 1 };
    show([...openTools.filter((other) => other.name !== name), tool]);
  };
  if (isPressed) tools[name](open, reportLoadFailure);
  else tools[name]();
}
