import '#client/styles/index.css';
import 'virtual:gigawatt/site.css';

export { loadAllPageModules } from '#client/app/page-modules.ts';
export { type RenderedPage, render, renderNotFound, renderOffline } from '#client/app/render-page.tsx';
