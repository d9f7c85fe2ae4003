import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

const SECTION = 'redraft';
const TURN_OFF = 'redraft.turnOffKind';

let client: LanguageClient | undefined;

/** The server does not keep what is turned off; the settings do. */
async function turnOff(kind: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const kinds = settings.get<string[]>('disabledKinds', []);
  if (!kinds.includes(kind)) {
    await settings.update('disabledKinds', [...kinds, kind], vscode.ConfigurationTarget.Global);
  }
}

function serverOptions(): ServerOptions {
  const [command, ...args] = vscode.workspace
    .getConfiguration(SECTION)
    .get<string[]>('command', ['redraft', 'lsp']);
  if (command === undefined) {
    throw new Error('the setting redraft.command is empty, but must name the program that starts the server');
  }
  return { command, args };
}

function clientOptions(): LanguageClientOptions {
  const languages = vscode.workspace.getConfiguration(SECTION).get<string[]>('languages', []);
  return {
    documentSelector: languages.flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
      { scheme: 'vscode-scm', language },
    ]),
    middleware: {
      executeCommand: async (command, args, next) => {
        if (command === TURN_OFF && typeof args[0] === 'string') {
          await turnOff(args[0]);
        }
        return next(command, args);
      },
    },
  };
}

async function start(): Promise<void> {
  client = new LanguageClient(SECTION, 'Redraft', serverOptions(), clientOptions());
  await client.start();
}

async function restart(): Promise<void> {
  await client?.stop();
  await start();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand('redraft.restart', restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('redraft.command') || event.affectsConfiguration('redraft.languages')) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
