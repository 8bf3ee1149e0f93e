import '#client/styles/index.css';
import 'virtual:gigawatt/site.css';
import { startApp } from '#client/app/browser-app.tsx';

const root = document.getElementById('root');
// In a task of its own. If it rejects, the page stays plain HTML and the browser logs the error.
if (root) setTimeout(startApp, 0, root);
