import { mkdtemp, readdir, readFile, rm, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ArchiveRefused, reportUnreadable, fileRefused, platformioNotInstalled } from '../chunks/errors.mjs';
import { McunetError } from '../chunks/start.mjs';
import { standingAt } from '../chunks/files.mjs';
import { largestFiles, readReport } from '../chunks/schemas.mjs';
import { sha256, shorten } from '../chunks/pipeline.mjs';
import { inflateRawSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { findTools, inVirtualEnvironment, runProcess, basicEnvironment, findProgram } from '../chunks/firmware.mjs';
import { sconsVersion } from '../chunks/requirements.mjs';

function artifactName(kind, board, { manifest }) {
  const plain = `mcunet-${kind}-${board}`;
  if (manifest === "mcunet.json") return plain;
  const readable = manifest.replace(/\.json$/, "").replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 40);
  return `${plain}.${readable}-${sha256(manifest).slice(0, 16)}`;
}

function readSingleEntry(archive, name, limit) {
  try {
    return read(archive, name, limit);
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused("its archive is damaged or too large");
  }
}
function read(archive, name, limit) {
  const end = archive.lastIndexOf(Buffer.from("PK", "latin1"));
  if (end < 0) throw new ArchiveRefused("it is no zip archive");
  if (archive.readUInt16LE(end + 10) !== 1) throw new ArchiveRefused("its archive has more than one file");
  const entry = archive.readUInt32LE(end + 16);
  if (archive.readUInt32LE(entry) !== 33639248) throw new ArchiveRefused("its archive has no directory");
  const method = archive.readUInt16LE(entry + 10);
  const packedSize = archive.readUInt32LE(entry + 20);
  const nameLength = archive.readUInt16LE(entry + 28);
  if (archive.toString("utf8", entry + 46, entry + 46 + nameLength) !== name)
    throw new ArchiveRefused(`its archive has no ${name}`);
  const header = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(header) !== 67324752) throw new ArchiveRefused("its archive is damaged");
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new ArchiveRefused("its archive is cut off");
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: limit });
  if (method !== 0) throw new ArchiveRefused("its archive is packed by an unknown method");
  if (packed.length > limit) throw new ArchiveRefused("its archive is damaged or too large");
  return packed;
}

const reportFile = "report.json";
async function artifactClient() {
  const { DefaultArtifactClient } = await import('./artifact.mjs');
  return new DefaultArtifactClient();
}
async function uploadBoard(client, board, folder, { report, firmware }, attempt, project) {
  await Promise.all([report, ...firmware].map((file) => mustBeInPlace(folder, file)));
  const [reportName, firmwareName] = [artifactName("report", board, project), artifactName("firmware", board, project)];
  const names = [reportName, firmwareName];
  const earlier = attempt > 1 ? (await client.listArtifacts({ latest: true })).artifacts : [];
  for (const { name } of earlier) if (names.includes(name)) await client.deleteArtifact(name);
  await client.uploadArtifact(reportName, [report], folder);
  if (firmware.length > 0) await client.uploadArtifact(firmwareName, [...firmware].sort(), folder);
}
async function mustBeInPlace(folder, file) {
  const real = await realpath(file).catch(() => null);
  if (real !== join(await realpath(folder), relative(folder, file)) || await standingAt(file) !== "file")
    throw fileRefused(file, "it is no longer the file that was written");
}
async function downloadReports(client, boards, project, temporary) {
  const { artifacts } = await client.listArtifacts({ latest: true });
  const found = /* @__PURE__ */ new Map();
  for (const board of boards) {
    const own = artifacts.filter(({ name }) => name === artifactName("report", board, project));
    found.set(board, await Promise.all(own.map((artifact) => downloadReport(client, board, artifact, temporary))));
  }
  return found;
}
async function downloadReport(client, board, artifact, temporary) {
  if (artifact.size > largestFiles.report) return reportUnreadable(board, `its archive has ${artifact.size} bytes`);
  const folder = await mkdtemp(join(temporary, "mcunet-report-"));
  try {
    const options = { path: folder, skipDecompress: true, ...artifact.digest && { expectedHash: artifact.digest } };
    const { digestMismatch } = await client.downloadArtifact(artifact.id, options);
    const [name, ...more] = await readdir(folder);
    if (digestMismatch || name === void 0 || more.length > 0) throw new ArchiveRefused("its download is damaged");
    const text = readSingleEntry(await readFile(join(folder, name)), reportFile, largestFiles.report).toString("utf8");
    return readReport(text, artifact.name);
  } catch (error) {
    return reportUnreadable(board, reasonOf(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
function reasonOf(error) {
  if (error instanceof McunetError) return error.problem.message;
  return error instanceof Error ? error.message : String(error);
}

const resultOf = (verdict) => verdict === "warn" ? "pass" : verdict;

const installTime = 10 * 6e4;
async function providePlatformio(environment, folder, version, log) {
  const { platformio } = await findTools(environment, folder);
  if (platformio !== null) return environment;
  const base = environment["RUNNER_TOOL_CACHE"] || environment["RUNNER_TEMP"] || folder;
  const home = join(base, "mcunet", `platformio-${version}`);
  const pio = inVirtualEnvironment(home, "pio");
  if (!existsSync(pio)) {
    log([`setting up PlatformIO ${version} in ${home}`]);
    await restoreOrInstall(environment, home, version, log);
  }
  return { ...environment, MCUNET_PIO: pio };
}
async function restoreOrInstall(environment, home, version, log) {
  const cache = await import('./cache.mjs');
  const python = await pythonVersion(environment);
  const key = ["mcunet-platformio", process.platform, process.arch, python, version, sconsVersion, home].join("-").replaceAll(",", ";");
  const available = cache.isFeatureAvailable();
  const restored = available ? await attempt(() => cache.restoreCache([home], key), log) : void 0;
  if (restored !== void 0 && existsSync(inVirtualEnvironment(home, "pio"))) return;
  await install(environment, home, version);
  if (available) await attempt(() => cache.saveCache([home], key), log);
}
async function attempt(work, log) {
  try {
    return await work();
  } catch (error) {
    log([`the cache failed: ${error instanceof Error ? error.message : String(error)}`]);
    return void 0;
  }
}
async function install(environment, home, version) {
  await runStep(environment, "python3 -m venv", systemPython(environment), ["-m", "venv", home]);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
  const packages = [`platformio==${version}`, `scons==${sconsVersion}`];
  await runStep(environment, "pip install", inVirtualEnvironment(home, "python"), [...pip, ...packages]);
}
async function pythonVersion(environment) {
  const { stdout } = await runStep(environment, "python3", systemPython(environment), [
    "-c",
    "import sys; print(sys.version.split()[0])"
  ]);
  return stdout.trim();
}
const systemPython = (environment) => findProgram("python3", environment) ?? findProgram("python", environment) ?? "python3";
async function runStep(environment, name, program, args) {
  const finished = await runProcess({
    program,
    arguments: args,
    folder: environment["RUNNER_TEMP"] ?? "/",
    environment: { ...basicEnvironment(environment), ...indexOf(environment) },
    timeout: installTime
  });
  if (finished.status === 0) return finished;
  throw platformioNotInstalled(name, finished.missing ? `no program ${program}` : finished.stderr || finished.stdout);
}
function indexOf(environment) {
  const names = Object.keys(environment).filter(
    (name) => /^(PIP_|HTTPS?_PROXY$|NO_PROXY$|SSL_CERT_FILE$|REQUESTS_CA_BUNDLE$)/i.test(name)
  );
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? ""]));
}

const longest = 6e4;
const markerOf = ({ manifest }) => `<!-- mcunet:report key=${encodeURIComponent(manifest)} -->`;
function decide(policy, existing, body, failed) {
  if (policy === "never") return "leave";
  if (existing !== null) return existing === body && policy !== "always" ? "leave" : "update";
  return policy === "on-failure" && !failed ? "leave" : "create";
}
async function writeComment({ comment, token }, project, markdown, failed) {
  if (comment === "never" || token === "") return;
  const { context, getOctokit } = await import('./artifact-github.mjs').then(function (n) { return n.github; });
  const number = context.payload.pull_request?.number;
  if (number === void 0) return;
  const { rest, paginate } = getOctokit(token);
  const marker = markerOf(project);
  const body = `${marker}
${shorten(markdown, longest)}`;
  const all = await paginate(rest.issues.listComments, { ...context.repo, issue_number: number, per_page: 100 });
  const own = all.find((one) => one.user?.type === "Bot" && one.body?.startsWith(marker));
  const action = decide(comment, own?.body ?? null, body, failed);
  if (action === "create") await rest.issues.createComment({ ...context.repo, issue_number: number, body });
  if (action === "update" && own) await rest.issues.updateComment({ ...context.repo, comment_id: own.id, body });
}

export { artifactClient, downloadReports, providePlatformio, reportFile, resultOf, uploadBoard, writeComment };
