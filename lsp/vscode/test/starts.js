// The server, started and asked as the extension does it, through the library below its client: Node gives
// a child process sockets, not pipes, and the editor asks for diagnostics. VS Code itself is not here.
'use strict';

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const path = require('node:path');
const rpc = require('vscode-languageserver-protocol/node');

const TEXT = '😀 Café\tWe always walked the the dog.\r\nFine.\r\n';
const FIXED = TEXT.replace('the the', 'the');
const document = { uri: 'untitled:Untitled-1' };

async function main() {
  const redraft = process.env.REDRAFT ?? path.join(__dirname, '../../../redraft');
  const child = spawn(redraft, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const { capabilities } = await connection.sendRequest(rpc.InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
      general: { positionEncodings: ['utf-16'] },
    },
  });
  assert.ok(capabilities.diagnosticProvider);
  await connection.sendNotification(rpc.InitializedNotification.type, {});
  await connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, {
    textDocument: { ...document, languageId: 'plaintext', version: 1, text: TEXT },
  });
  const report = await connection.sendRequest(rpc.DocumentDiagnosticRequest.type, { textDocument: document });
  assert.strictEqual(report.items.length, 1);
  const [action] = await connection.sendRequest(rpc.CodeActionRequest.type, {
    textDocument: document,
    range: report.items[0].range,
    context: { diagnostics: report.items },
  });
  const [edit] = action.edit.changes[document.uri];
  const line = TEXT.split('\r\n')[0];
  const changed = line.slice(0, edit.range.start.character) + edit.newText + line.slice(edit.range.end.character);
  assert.strictEqual(changed, FIXED.split('\r\n')[0]);
  await connection.sendRequest(rpc.ShutdownRequest.type);
  const exited = new Promise((resolve) => child.on('exit', resolve));
  await connection.sendNotification(rpc.ExitNotification.type);
  assert.strictEqual(await exited, 0);
  console.log('the server starts, finds, corrects and exits');
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
