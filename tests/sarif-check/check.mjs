// check.mjs LOG SCHEMA VERDICT: reads what the validator said of a SARIF log and checks what it does not look at: types by the JSON
// schema, GitHub's required properties and limits, and that every reference inside the log leads somewhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const [logFile, schemaFile, verdictFile] = process.argv.slice(2);
const parse = file => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
const problems = new Set();
const check = (ok, where, what) => { if (!ok) problems.add(`${where}: ${what}`); };

function checkVerdict(verdict) {
  for (const run of verdict.runs ?? []) {
    for (const r of run.results ?? [])
      if (['error', 'warning'].includes(r.level ?? 'warning'))
        check(false, r.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName ?? r.locations?.[0]?.physicalLocation?.region?.startLine ?? '/', `${r.ruleId} ${r.message?.text ?? r.message?.arguments?.join(' ') ?? ''}`);
    for (const i of run.invocations ?? []) {
      check(i.executionSuccessful !== false, 'validator', 'did not run to its end');
      for (const n of [...(i.toolExecutionNotifications ?? []), ...(i.toolConfigurationNotifications ?? [])])
        check(n.level !== 'error', 'validator', n.message?.text);
    }
  }
}

function checkSchema(log) {
  const require = createRequire(`${process.env.NODE_PATH}/x.js`);
  const Ajv = require('ajv/dist/2020').default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  require('ajv-formats').default(ajv);
  const valid = ajv.compile(parse(schemaFile));
  if (!valid(log)) for (const e of valid.errors) check(false, e.instancePath, `schema: ${e.message} ${JSON.stringify(e.params)}`);
}

function checkRules(rules) {
  const ids = rules.map(r => r.id);
  for (const [i, rule] of rules.entries()) {
    const at = `rule ${rule.id}`;
    check(ids.indexOf(rule.id) === i, at, 'stands twice');
    for (const part of ['shortDescription', 'fullDescription']) check(rule[part]?.text?.length > 0 && rule[part].text.length <= 1024, at, `${part}.text has no or too much text`);
    check(rule.help?.text?.length > 0, at, 'no help.text');
    check((rule.name?.length ?? 0) <= 255, at, 'name over 255 characters');
    const { tags = [], precision, 'problem.severity': problem, 'security-severity': security } = rule.properties ?? {};
    check(tags.length <= 10, at, 'more than the 10 tags that GitHub keeps');
    for (const tag of tags.filter(t => /cwe/i.test(t))) check(/^external\/cwe\/cwe-\d{3,}$/.test(tag), at, `tag '${tag}'`);
    check(['very-high', 'high', 'medium', 'low', undefined].includes(precision), at, `precision '${precision}'`);
    check(['error', 'warning', 'recommendation', undefined].includes(problem), at, `problem.severity '${problem}'`);
    check(security === undefined || (typeof security === 'string' && Number(security) > 0 && Number(security) <= 10), at, `security-severity ${JSON.stringify(security)}`);
  }
}

function checkPlace(run, location, at) {
  const { artifactLocation: file, region } = location?.physicalLocation ?? {};
  check(file?.uri && !/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(file.uri) && !file.uri.split('/').includes('..'), at, `uri '${file?.uri}' is not relative to the root`);
  check(file?.index === undefined || run.artifacts?.[file.index]?.location?.uri === file.uri, at, `artifact ${file?.index} is another file`);
  for (const part of ['startLine', 'startColumn', 'endLine', 'endColumn']) check(region?.[part] >= 1, at, `no region.${part}`);
  check(!region || region.endLine > region.startLine || (region.endLine === region.startLine && region.endColumn >= region.startColumn), at, 'the region ends before it starts');
  for (const l of location?.logicalLocations ?? [])
    check(l.index === undefined || run.logicalLocations?.[l.index]?.fullyQualifiedName === l.fullyQualifiedName, at, `logical location ${l.index} is another one`);
}

function checkResult(run, result, at) {
  const rules = run.tool.driver.rules;
  const rule = rules.find(r => r.id === result.ruleId);
  check(rule, at, `no rule '${result.ruleId}'`);
  check(result.ruleIndex === undefined || rules[result.ruleIndex] === rule, at, 'ruleIndex is another rule');
  check(result.message?.text?.length > 0, at, 'no message.text');
  check(/^[0-9a-f]{1,16}:[1-9]\d*$/.test(result.partialFingerprints?.primaryLocationLineHash ?? ''), at, 'no primaryLocationLineHash');
  check(result.locations?.length === 1, at, 'GitHub uses exactly one location');
  const related = result.relatedLocations ?? [];
  for (const l of [...(result.locations ?? []), ...related]) checkPlace(run, l, at);
  const ids = related.map(l => l.id).filter(id => id !== undefined);
  check(new Set(ids).size === ids.length, at, 'an id of a related location stands twice');
  for (const link of (result.message?.text ?? '').matchAll(/(?<!\\)\[[^\]]*\]\((\d+)\)/g)) check(ids.includes(Number(link[1])), at, `the link (${link[1]}) leads nowhere`);
  check((result.locations?.length ?? 0) + related.length <= 100, at, 'more than the 100 locations that GitHub keeps');
  const steps = (result.codeFlows ?? []).flatMap(f => f.threadFlows ?? []).flatMap(t => t.locations ?? []);
  check(steps.length <= 1000, at, 'more than the 1,000 steps that GitHub keeps');
  for (const step of steps) {
    checkPlace(run, step.location, `${at}, a step`);
    check(step.location?.message?.text, at, 'a step without a text');
  }
  for (const taxon of [...(result.taxa ?? []), ...(rule?.relationships ?? []).map(r => r.target)])
    check(taxon.index === undefined || run.taxonomies?.[taxon.toolComponent?.index ?? -1]?.taxa?.[taxon.index]?.id === taxon.id, at, `taxon ${taxon.id} has a wrong index`);
  for (const fix of result.fixes ?? []) check((fix.artifactChanges ?? []).every(c => c.replacements?.length > 0), at, 'a fix without a replacement');
}

const bytes = readFileSync(logFile);
const log = parse(logFile);
checkVerdict(parse(verdictFile));
checkSchema(log);
check(bytes[0] !== 0xEF, '/', 'the file starts with a byte order mark');
check(gzipSync(bytes).length <= 10 * 1024 * 1024, '/', 'more than 10 MB after gzip');
check(log.runs?.length === 1, '/', 'not exactly one run');
for (const run of log.runs ?? []) {
  const results = run.results ?? [];
  check(run.columnKind === 'utf16CodeUnits', 'run', 'columnKind is not utf16CodeUnits');
  check(results.length <= 5000, 'run', 'more than the 5,000 results that GitHub keeps');
  const suppressed = results.filter(r => r.suppressions !== undefined).length;
  check(suppressed === 0 || suppressed === results.length, 'run', 'some results have suppressions and others have no such property');
  checkRules(run.tool?.driver?.rules ?? []);
  for (const [i, result] of results.entries()) checkResult(run, result, `result ${i}`);
}
for (const problem of [...problems].slice(0, 50)) console.log(problem);
if (problems.size > 50) console.log(`... and ${problems.size - 50} more`);
console.log(`${logFile}: ${problems.size === 0 ? 'valid' : `${problems.size} problems`}`);
process.exit(problems.size === 0 ? 0 : 1);
