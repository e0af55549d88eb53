import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import { App } from './app.tsx';
import { followWorker } from './options-mirror.ts';
import './options.css';

const root = document.getElementById('root');
if (root === null) throw new Error('options/index.html: no element with the id "root"');

followWorker();
createRoot(root).render(<App />);
