import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { idOfKey } from '../../../scripts/chromium/extension-id.ts';
import { requireChromium } from '../../../scripts/chromium/find-chromium.mjs';
import { copyBuild } from './copy-build.ts';
import { dropPolicy, setPolicy } from './policies.ts';

const POLICY = 'restart';

/** What would hinder an installation by policy; Playwright adds these by itself. */
const NOT_THESE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
];

/**
 * The built extension as a real installation: packed, signed and installed by policy. Only so does
 * it live through a restart of the browser; a folder that is loaded from the command line is a
 * fresh installation at every start.
 */
export class Installed {
  readonly id: string;
  readonly #folder: string;
  readonly #server: Server;
  #context: BrowserContext | null = null;

  private constructor(id: string, folder: string, server: Server) {
    this.id = id;
    this.#folder = folder;
    this.#server = server;
  }

  static async prepare(): Promise<Installed> {
    const folder = mkdtempSync(join(tmpdir(), 'murshid-installed-'));
    const { id, crx, version } = await pack(folder);
    const server = await serve(id, crx, version);
    const { port } = server.address() as AddressInfo;
    setPolicy(POLICY, {
      DeveloperToolsAvailability: 1,
      ExtensionInstallForcelist: [`${id};http://127.0.0.1:${port}/updates.xml`],
    });
    return new Installed(id, folder, server);
  }

  /** Starts the browser on the same profile each time, with further `args`; resolves when the worker runs. */
  async launch(args: string[] = []): Promise<{ context: BrowserContext; worker: Worker }> {
    const context = await chromium.launchPersistentContext(join(this.#folder, 'profile'), {
      executablePath: requireChromium(),
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-sync',
        ...args,
      ],
      ignoreDefaultArgs: NOT_THESE,
    });
    this.#context = context;
    const ours = (worker: Worker) => worker.url().includes(this.id);
    const worker =
      context.serviceWorkers().find(ours) ??
      (await context.waitForEvent('serviceworker', { predicate: ours, timeout: 30_000 }));
    return { context, worker };
  }

  /** Whether the browser has written down that a tab shows this address: it does so by and by. */
  remembers(address: string): boolean {
    const sessions = join(this.#folder, 'profile', 'Default', 'Sessions');
    return readdirSync(sessions).some((file) =>
      readFileSync(join(sessions, file)).includes(address),
    );
  }

  /** Ends the browser as people do. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  /** Kills the browser as a power cut would: nobody is asked, nothing is written any more. */
  async kill(): Promise<void> {
    const profile = join(this.#folder, 'profile');
    const gone = this.#context?.waitForEvent('close');
    // Chromium's lock names the machine and the process that holds the profile.
    const [pid] = readlinkSync(join(profile, 'SingletonLock')).split('-').slice(-1);
    process.kill(Number(pid), 'SIGKILL');
    await gone;
    this.#context = null;
    for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
      rmSync(join(profile, lock), { force: true });
    }
  }

  async remove(): Promise<void> {
    await this.close();
    this.#server.close();
    dropPolicy(POLICY);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Signs the build with a key of its own, and so under an id of its own. */
async function pack(folder: string): Promise<{ id: string; crx: Buffer; version: string }> {
  const build = join(folder, 'murshid');
  const { version } = await copyBuild(build, (manifest) => {
    delete manifest.key;
  });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = join(folder, 'key.pem');
  writeFileSync(pem, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  execFileSync(
    requireChromium(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--pack-extension=${build}`,
      `--pack-extension-key=${pem}`,
    ],
    { stdio: 'ignore' },
  );
  const id = idOfKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  return { id, crx: readFileSync(`${build}.crx`), version };
}

function serve(id: string, crx: Buffer, version: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/murshid.crx') === true) {
      response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
      return;
    }
    const { port } = server.address() as AddressInfo;
    response
      .setHeader('content-type', 'application/xml')
      .end(
        `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="http://127.0.0.1:${port}/murshid.crx" version="${version}"/></app></gupdate>`,
      );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
