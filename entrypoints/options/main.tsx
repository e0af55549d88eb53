import { createRoot } from 'react-dom/client';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import '../../components/foundations/tokens.css';
import { followSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import { App } from './app.tsx';
import { followWorker } from './options-mirror.ts';
import './options.css';

const root = document.getElementById('root');
if (root === null) throw new Error('options/index.html: no element with the id "root"');

keepFocus(root);
followWorker();
followSnippets();
createRoot(root).render(<App />);
