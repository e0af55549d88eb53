/**
 * The text of a file in UTF-8, which is what a pack and an adapter are written in. Not `file.text()`: that takes
 * UTF-16 too in some browsers, and a file that one browser takes would be refused by the next, and by the check.
 */
export async function textOf(file: File): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}
