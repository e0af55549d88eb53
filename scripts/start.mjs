// `npm start`: the extension at work, from nothing but Node and npm.
import { prepareMachine, run } from './prepare-machine.mjs';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  prepareMachine();
  if (!run('wxt', ['build'])) throw new Error('The build failed: see above.');
  const script = hasDisplay
    ? 'scripts/chromium/open-practice.ts'
    : 'scripts/chromium/play-practice.ts';
  process.exitCode = run('node', [script]) ? 0 : 1;
} catch (error) {
  console.error(`\n✖ ${error.message}`);
  process.exitCode = 1;
}
