import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import {
  chromiumArgs,
  extensionArgs,
  requireChromium,
} from '../../../scripts/chromium/find-chromium.mjs';
import { BUILD } from '../../../scripts/chromium/launch-murshid.ts';
import { DebugSocket } from './debug-socket.ts';

/** What ran in the browser in some time. */
export interface Run {
  /** The extension's functions that the browser called, wherever that was: their script, and the time they took (ms). */
  ours: { script: string; ms: number }[];
  /** How often a page was drawn. */
  frames: number;
  /** Whether the extension's worker ran at any time. */
  workerRan: boolean;
}

export interface UnattendedPage {
  /** What a function gives in the page. */
  evaluate<A, T>(run: (given: A) => T | Promise<T>, given: A): Promise<T>;
}

/** How often it is looked whether the worker runs (ms). */
const LOOK_MS = 200;

/**
 * A Chromium with the built extension, started without Playwright: nobody is attached to the worker, so
 * that it stops by itself, and tabs are in view or not as they are for people.
 */
export class Unattended {
  readonly #browser: ChildProcess;
  readonly #profile: string;
  readonly #address: string;

  private constructor(browser: ChildProcess, profile: string, address: string) {
    this.#browser = browser;
    this.#profile = profile;
    this.#address = address;
  }

  /** Resolves when the extension's worker runs. */
  static async launch(): Promise<Unattended> {
    const profile = await mkdtemp(join(tmpdir(), 'murshid-unattended-'));
    const browser = spawn(
      requireChromium(),
      [
        ...chromiumArgs,
        ...extensionArgs(BUILD),
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    );
    const told = join(profile, 'DevToolsActivePort');
    await expect
      .poll(() => readFile(told, 'utf8').catch(() => ''), { timeout: 20_000 })
      .toContain('\n');
    const [port] = (await readFile(told, 'utf8')).split('\n');
    const started = new Unattended(browser, profile, `http://127.0.0.1:${port}`);
    await expect.poll(() => started.workerRuns(), { timeout: 20_000 }).toBe(true);
    return started;
  }

  /** Opens a tab, in front of the others. */
  async open(url: string): Promise<UnattendedPage> {
    const answer = await fetch(`${this.#address}/json/new?${encodeURIComponent(url)}`, {
      method: 'PUT',
    });
    const { webSocketDebuggerUrl }: { webSocketDebuggerUrl: string } = await answer.json();
    const socket = await DebugSocket.open(webSocketDebuggerUrl);
    return {
      evaluate: async (run, given) => {
        const { result, exceptionDetails } = await socket.send<{
          result: { value: Awaited<ReturnType<typeof run>> };
          exceptionDetails?: { text: string; exception?: { description?: string } };
        }>('Runtime.evaluate', {
          expression: `(${run})(${JSON.stringify(given)})`,
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) {
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
      },
    };
  }

  /** Asks the browser for its list, which wakes nobody. */
  async workerRuns(): Promise<boolean> {
    const answer = await fetch(`${this.#address}/json/list`);
    const targets: { type: string; url: string }[] = await answer.json();
    return targets.some(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    );
  }

  /** Traces the whole browser for so long (ms). */
  async watch(ms: number): Promise<Run> {
    const version = await fetch(`${this.#address}/json/version`);
    const { webSocketDebuggerUrl }: { webSocketDebuggerUrl: string } = await version.json();
    const socket = await DebugSocket.open(webSocketDebuggerUrl);
    const events: TraceEvent[] = [];
    socket.on<{ value: TraceEvent[] }>('Tracing.dataCollected', ({ value }) => {
      events.push(...value);
    });
    const complete = new Promise<unknown>((resolve) => {
      socket.on('Tracing.tracingComplete', resolve);
    });
    await socket.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
    });
    let workerRan = false;
    for (const until = Date.now() + ms; Date.now() < until; await wait(LOOK_MS)) {
      workerRan ||= await this.workerRuns();
    }
    await socket.send('Tracing.end', {});
    await complete;
    socket.close();
    const ours = events.flatMap(({ name, args, tdur = 0 }) => {
      const { url = '' } = args.data ?? {};
      if (name !== 'FunctionCall' || !url.startsWith('chrome-extension://')) return [];
      return [{ script: new URL(url).pathname, ms: tdur / 1000 }];
    });
    return { ours, frames: events.filter(({ name }) => name === 'Paint').length, workerRan };
  }

  async close(): Promise<void> {
    const gone = once(this.#browser, 'exit');
    this.#browser.kill();
    await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What is read of Chromium's trace. `tdur`: the thread's own time, in µs. */
interface TraceEvent {
  name: string;
  args: { data?: { url?: string } };
  tdur?: number;
}
