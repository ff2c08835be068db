/** Files in memory behind the port to files: texts by path, folders as the paths imply them. The map may change between requests. */
import type { FileText, FileTree, FolderItem } from '../../server/src/workspace/host';

/** Texts that stand for files that cannot be read as texts. */
export const TOO_LARGE = '\0too large';
export const UNREADABLE = '\0unreadable';
/** Begins a text that stands for a file in another encoding than UTF-8. */
export const OTHER_ENCODING = '\0other encoding ';

export function memoryFiles(files: ReadonlyMap<string, string>, separator = '/'): FileTree {
  return {
    list: async (folder) => {
      const items = new Map<string, FolderItem>();
      for (const path of files.keys()) {
        if (!path.startsWith(folder + separator)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split(separator);
        items.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return items.size > 0 ? [...items.values()] : undefined;
    },
    read: async (file): Promise<FileText> => {
      const text = files.get(file);
      if (text === undefined) return { kind: 'absent' };
      if (text === TOO_LARGE) return { kind: 'too-large', bytes: 50_000_000 };
      if (text === UNREADABLE) return { kind: 'unreadable', reason: 'permission denied' };
      return { kind: 'text', text: text.startsWith(OTHER_ENCODING) ? text.slice(OTHER_ENCODING.length) : text };
    },
    isFile: async (path) => files.has(path),
  };
}
