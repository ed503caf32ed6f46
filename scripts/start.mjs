// `npm start`: installs what is missing, builds, serves the built site and prints its address.
import { join } from "node:path";
import process from "node:process";
import { installMissing, npm, root } from "./project.mjs";
import { serve } from "./serve.mjs";

const port = Number(process.env.PORT || 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT is not a port: ${process.env.PORT}`);
if (!installMissing()) fail("The installation failed; what went wrong is above.");
if (!npm("run", "build")) fail("The build failed; what went wrong is above.");

try {
  const { address } = await serve(join(root, "dist"), port, process.env.HOST);
  console.log(`\nAlliance Atlas is at ${address}   (Ctrl+C stops it)`);
} catch (error) {
  if (error.code === "EADDRINUSE")
    fail(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === "EACCES") fail(`Port ${port} needs more rights. Choose one above 1023: PORT=4173 npm start`);
  throw error;
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
