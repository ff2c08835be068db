// What the handlers of requests are given: the connection, the service and the stores of the server. A type only.
import type { Connection } from 'vscode-languageserver/node';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import type { Diagnostics } from './diagnostics';
import type { Environment } from './environment';
import type { FolderIndex } from './folder-index';
import type { Guard } from './guard';
import type { OpenTexts } from './open-texts';
import type { SettingsStore } from './settings';

/** What the requests are answered with. */
export interface Parts {
  readonly connection: Connection;
  client(): ClientFacts;
  readonly service: GazetteService;
  readonly texts: OpenTexts;
  readonly settings: SettingsStore;
  readonly diagnostics: Diagnostics;
  /** For requests that want everything in the folders read before they answer. */
  readonly folders: Pick<FolderIndex, 'rootOf' | 'need' | 'again'>;
  readonly guard: Guard;
  readonly environment: Environment;
}
