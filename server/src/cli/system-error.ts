// What the operating system answered, in words a drafter understands.
import type { Bilingual } from '../lint/rule';

const KNOWN: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件。', en: 'There is no such file.' },
  EACCES: { zh: '没有读写它的权限。', en: 'Permission denied.' },
  EPERM: { zh: '系统不允许这样做。', en: 'Operation not permitted.' },
  EROFS: { zh: '文件所在的磁盘只能读。', en: 'The file system is read-only.' },
  EISDIR: { zh: '这是一个文件夹。', en: 'It is a folder.' },
  ENOSPC: { zh: '磁盘已满。', en: 'No space is left on the disk.' },
  EBUSY: { zh: '文件正被别的程序占用。', en: 'The file is in use by another program.' },
  EMFILE: { zh: '打开的文件太多。', en: 'Too many files are open.' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大。', en: 'The file is too large.' },
};

/** The reason a file operation failed. */
export function explainError(error: unknown): Bilingual {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const text = error instanceof Error ? error.message : String(error);
  return KNOWN[code] ?? { zh: `读写失败：${text}`, en: `Reading or writing failed: ${text}` };
}
