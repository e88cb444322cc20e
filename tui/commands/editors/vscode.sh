# ceasefire-tui in VS Code, by its language server: quotations checked, quotes offered as you write.
# Install:  ceasefire-tui editor vscode > vscode.sh && sh vscode.sh     and  pip install 'ceasefire-tui[lsp]'
#
# Makes a small extension in ~/.vscode/extensions (in VSCODE_EXTENSIONS, where that is set) and has npm fetch the client
# library of the protocol; start VS Code again afterwards. Its settings: ceasefireTui.command, ceasefireTui.format.
set -eu
folder="${VSCODE_EXTENSIONS:-$HOME/.vscode/extensions}/ceasefire-tui.ceasefire-tui-1.0.0"
mkdir -p "$folder"
cat > "$folder/package.json" <<'END'
{
  "name": "ceasefire-tui",
  "publisher": "ceasefire-tui",
  "version": "1.0.0",
  "description": "Quotations checked and quotes offered as you write.",
  "license": "MIT",
  "engines": { "vscode": "^1.82.0" },
  "main": "./extension.js",
  "activationEvents": ["onLanguage:markdown", "onLanguage:latex", "onLanguage:tex", "onLanguage:org", "onLanguage:plaintext"],
  "contributes": {
    "configuration": {
      "title": "ceasefire-tui",
      "properties": {
        "ceasefireTui.command": { "type": "string", "default": "ceasefire-tui", "description": "The program.", "scope": "machine" },
        "ceasefireTui.format": { "type": "string", "default": "", "description": "The citation format; else that of the file type." }
      }
    }
  },
  "dependencies": { "vscode-languageclient": "^9.0.1" }
}
END
cat > "$folder/extension.js" <<'END'
const { commands, window, workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

exports.activate = async function (context) {
  const settings = workspace.getConfiguration('ceasefireTui');
  const program = settings.get('command');
  const format = settings.get('format');
  // The reader opens in a terminal of its own; no shell reads what it is told.
  context.subscriptions.push(commands.registerCommand('ceasefire-tui.open', (text, place) => {
    window.createTerminal({ name: 'ceasefire-tui', shellPath: program, shellArgs: ['--at', `${text}:${place}`] }).show();
  }));
  client = new LanguageClient('ceasefire-tui', 'ceasefire-tui',
    { command: program, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: ['markdown', 'latex', 'tex', 'org', 'plaintext'].map((language) => ({ language })),
      initializationOptions: format ? { format } : {},
      middleware: {
        executeCommand: (command, args, next) =>
          command === 'ceasefire-tui.show' ? commands.executeCommand('ceasefire-tui.open', ...args) : next(command, args),
      },
    });
  await client.start();
};

exports.deactivate = () => client && client.stop();
END
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts
echo "ceasefire-tui: the extension is in $folder; start VS Code again"
