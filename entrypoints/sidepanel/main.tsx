import { createRoot } from 'react-dom/client';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import '../../components/foundations/tokens.css';
import { followBoard, followTabInFront } from '../../stores/mirrors/board-mirror.ts';
import { followSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import { App } from './app.tsx';
import '../../components/guide/guide.css';
import './panel.css';

const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html: no element with the id "root"');

keepFocus(root);
followBoard();
followTabInFront();
followSnippets();
createRoot(root).render(<App />);
