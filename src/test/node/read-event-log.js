/* Reads an event log from standard input with a tool for process mining that knows nothing of us, and writes what it found. */
const { readFileSync } = require('node:fs');
const { XesImporter } = require('pm4js/pm4js/objects/log/importer/xes/importer.js');

const value = (target, key) => target.attributes[key].value;
const log = XesImporter.apply(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(log.traces.map(trace => trace.events.map(event => ({
  name: value(event, 'concept:name'),
  transition: value(event, 'lifecycle:transition'),
  at: value(event, 'time:timestamp').toISOString()
})))));
