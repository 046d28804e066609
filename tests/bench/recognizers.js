// Recognizers-Text over texts, line by line: its Chinese number, percentage, currency, dimension and datetime models.
// Usage: node recognizers.js FOLDER-WITH-node_modules FILE...
const path = require('path');
const fs = require('fs');
const suite = require(require.resolve('@microsoft/recognizers-text-suite', { paths: [path.resolve(process.argv[2])] }));
const zh = suite.Culture.Chinese;
const models = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension,
  suite.recognizeDateTime];
let found = 0;
for (const file of process.argv.slice(3)) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    for (const model of models) {
      try { found += model(line, zh).length; } catch (e) { /* a model that fails on a line is counted as done */ }
    }
  }
}
console.log(found);
