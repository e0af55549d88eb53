/** Something wrong in a pack's folder. */
export interface FolderProblem {
  /** Relative to the folder. */
  file: string;
  /** The place in the file as people write it; the whole file where there is none. */
  inside?: string;
  message: string;
}

/** As a line: `file: place: message`. */
export function showFolderProblem({ file, inside = '', message }: FolderProblem): string {
  return inside === '' ? `${file}: ${message}` : `${file}: ${inside}: ${message}`;
}
