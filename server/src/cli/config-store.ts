// Finds and reads the settings files that hold for the files checked, each once, and gives every file its configuration.
// What settings mean is decided in lint/config; this only goes to the disk for them.
import { readFileSync } from 'node:fs';
import { resolveConfig, type Config, type ConfigLayer } from '../lint/config';
import { parseConfigFile, type ConfigFile } from '../lint/config-file';
import { configCandidates } from '../lint/file-selection';
import { allRules } from '../lint/registry';

export class ConfigStore {
  /** By path; undefined for a place where no settings file is. */
  private readonly files = new Map<string, ConfigFile | undefined>();
  private readonly configs = new Map<ConfigFile | undefined, Config>();
  /** Settings files that exist but cannot be read, with the reason. */
  readonly unreadable = new Map<string, NodeJS.ErrnoException>();

  /**
   * @param fixed a settings file named on the command line, absolute: holds for every file instead of the nearest one
   * @param override what the command line says itself; stronger than any file
   */
  constructor(
    private readonly fixed: string | undefined,
    private readonly override: ConfigLayer,
  ) {}

  /** The settings file that holds for a file or a folder (written with a separator at its end), by its absolute path. */
  fileFor(path: string): ConfigFile | undefined {
    if (this.fixed !== undefined) return this.read(this.fixed);
    for (const candidate of configCandidates(path)) {
      const file = this.read(candidate);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** The configuration of a file; the same object for all files under the same settings. */
  configFor(path: string): Config {
    const file = this.fileFor(path);
    let config = this.configs.get(file);
    if (config === undefined) {
      config = resolveConfig(allRules, file === undefined ? [this.override] : [file.layer, this.override]);
      this.configs.set(file, config);
    }
    return config;
  }

  /** The settings files that were read and have something wrong in them. */
  faulty(): readonly ConfigFile[] {
    return [...this.files.values()].filter(
      (file): file is ConfigFile => file !== undefined && file.findings.length > 0,
    );
  }

  private read(path: string): ConfigFile | undefined {
    if (this.files.has(path)) return this.files.get(path);
    let file: ConfigFile | undefined;
    try {
      file = parseConfigFile(path, readFileSync(path, 'utf8'), allRules);
    } catch (error) {
      const reason = error as NodeJS.ErrnoException;
      const absent = reason.code === 'ENOENT' || reason.code === 'ENOTDIR';
      if (!absent || path === this.fixed) this.unreadable.set(path, reason);
    }
    this.files.set(path, file);
    return file;
  }
}
