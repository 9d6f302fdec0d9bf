import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rm, writeFile, rename, open } from 'node:fs/promises';
import { relative, sep, isAbsolute, resolve, join, dirname } from 'node:path';
import { fileRefused, placeTaken, notWritten } from './errors.mjs';
import { constants } from 'node:fs';

async function standingAt(path) {
  const status = await lstat(path).catch((cause) => {
    const error = cause;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw fileRefused(path, error.code ?? error.message);
  });
  if (status === null) return "nothing";
  if (status.isSymbolicLink()) return "a symbolic link";
  if (status.isDirectory()) return "folder";
  return status.isFile() ? "file" : "no regular file";
}
async function makeFolder(folder, below) {
  const [target, from] = [resolve(folder), resolve(below)];
  if (!isBelow(from, target)) {
    await refuseOther(target);
    return make(target);
  }
  await make(from);
  let path = from;
  for (const name of relative(from, target).split(sep)) {
    if (name === "") continue;
    path = join(path, name);
    await refuseOther(path);
    await make(path);
  }
}
async function freshFolder(folder, below) {
  await makeFolder(join(folder, ".."), below);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder, below);
}
async function refuseOther(folder) {
  const standing = await standingAt(folder);
  if (standing !== "nothing" && standing !== "folder")
    throw placeTaken(folder, "a folder", standing === "file" ? "a file" : standing);
}
async function make(folder) {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    const error = cause;
    throw notWritten(folder, error.code ?? error.message);
  });
}
function isBelow(folder, path) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function writeWhole(path, contents, below = dirname(path)) {
  await makeFolder(dirname(path), below);
  const standing = await standingAt(path);
  if (standing !== "nothing" && standing !== "file")
    throw placeTaken(path, "a regular file", standing === "folder" ? "a folder" : standing);
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(unfinished, contents, { flag: "wx" });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => void 0);
    const { code, message } = error;
    throw notWritten(path, code ?? message);
  }
}

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
async function readRegular(path, { limit, links }) {
  let file;
  try {
    file = await open(path, openFlags(links));
  } catch (error) {
    return explainOpen(error);
  }
  try {
    return await readOpened(file, limit);
  } catch (error) {
    return { kind: "refused", reason: error.code ?? String(error) };
  } finally {
    await file.close();
  }
}
async function readText(path, options, refuse) {
  const read = await readRegular(path, options);
  if (read.kind === "absent") return null;
  if (read.kind === "bytes") return read.bytes.toString("utf8");
  throw refuse(reasonOf(read, options.limit));
}
const reasonOf = (read, limit) => {
  if (read.kind === "absent") return "it does not exist";
  return read.kind === "refused" ? read.reason : `it has ${read.size} bytes, more than the limit of ${limit}`;
};
const openFlags = (links) => O_RDONLY | O_NONBLOCK | (links === "refuse" ? O_NOFOLLOW : 0);
function explainOpen({ code, message }) {
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
  if (code === "ELOOP" || code === "EMLINK") return { kind: "refused", reason: "it is a symbolic link" };
  if (code === "ENXIO") return { kind: "refused", reason: "it is no regular file" };
  return { kind: "refused", reason: code ?? message };
}
async function readOpened(file, limit) {
  const status = await file.stat();
  if (status.isDirectory()) return { kind: "refused", reason: "it is a folder" };
  if (!status.isFile()) return { kind: "refused", reason: "it is no regular file" };
  if (status.size > limit) return { kind: "too large", size: status.size };
  const buffer = Buffer.allocUnsafe(status.size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, Math.min(buffer.length - length, largestStep), length);
    if (bytesRead === 0) return { kind: "bytes", bytes: buffer.subarray(0, length) };
    length += bytesRead;
  }
  return { kind: "refused", reason: "it grows while it is read" };
}
const largestStep = 2 ** 30;

export { freshFolder, isBelow, makeFolder, openFlags, readRegular, readText, reasonOf, standingAt, writeWhole };
