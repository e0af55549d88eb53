import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Policies are files of the machine, and hold for every Chromium on it. */
const FOLDER = '/etc/chromium/policies/managed';

/** Whether policies can be written here: it takes root, as on the machines that run the tests. */
export function policiesCanBeSet(): boolean {
  try {
    mkdirSync(FOLDER, { recursive: true });
    accessSync(FOLDER, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const fileOf = (name: string) => join(FOLDER, `murshid-${name}-test.json`);

export function setPolicy(name: string, policy: object): void {
  writeFileSync(fileOf(name), JSON.stringify(policy));
}

export function dropPolicy(name: string): void {
  rmSync(fileOf(name), { force: true });
}
